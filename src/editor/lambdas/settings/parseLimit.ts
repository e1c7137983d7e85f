import { fail, ok, type Result } from '@/model/result'

interface LimitRange {
  readonly standard: number
  readonly most: number
}

/** A limit as it is typed; an empty text is the standard, which is `undefined`. Refuses what is out of its range. */
export function parseLimit(
  text: string,
  { most }: LimitRange,
  unit: string,
): Result<number | undefined, string> {
  const digits = text.replaceAll(/[\s,_]/g, '')
  if (digits === '') return ok(undefined)
  const range = `from 1 to ${most.toLocaleString('en')} ${unit}`
  const value = Number(digits)
  if (!/^\d+$/.test(digits) || value < 1) return fail(`Enter a whole number ${range}.`)
  if (value > most)
    return fail(`${value.toLocaleString('en')} ${unit} is too much. Enter a number ${range}.`)
  return ok(value)
}
