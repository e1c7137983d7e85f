import { fail, ok, type Result } from '@/model/result'

/** A typed number within bounds; an empty text is `undefined`, which stands for the standard. */
export function parseNumber(
  text: string,
  min: number,
  max: number,
): Result<number | undefined, string> {
  const typed = text.trim().replaceAll(/[\s_']/g, '')
  if (typed === '') return ok(undefined)
  const number = Number(typed)
  if (!Number.isFinite(number)) return fail(`“${text.trim()}” is no number.`)
  if (number < min) return fail(`The least is ${min.toLocaleString('en')}.`)
  if (number > max) return fail(`The most is ${max.toLocaleString('en')}.`)
  return ok(number)
}
