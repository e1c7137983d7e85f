import { isDate } from '@/model/data/dates'
import type { ModelField } from '@/model/data/model'
import { compilePattern } from '@/model/data/pattern'
import { fail, ok, type Result } from '@/model/result'

/** Reads the name of a field. Refused: none, and one that another field of the model has. */
export function parseName(
  text: string,
  fields: readonly ModelField[],
  ownId: string,
): Result<string, string> {
  const name = text.trim()
  if (name === '') return fail('Enter a name.')
  if (name === '__proto__')
    return fail('This name has a meaning of its own in code. Choose another one.')
  return fields.some((field) => field.id !== ownId && field.name === name)
    ? fail(`Another field is called “${name}” already.`)
    : ok(name)
}

/** Reads the options of a choice, one in each line. Refused: the same one twice. */
export function parseOptions(text: string): Result<readonly string[], string> {
  const options = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const twice = options.find((option, at) => options.indexOf(option) !== at)
  return twice === undefined ? ok(options) : fail(`“${twice}” stands there twice.`)
}

/** Reads a limit; nothing takes it away. Refused: what is no number or date, and a least above the most. */
export function parseLimit(
  text: string,
  field: ModelField,
  which: 'min' | 'max',
): Result<number | string | undefined, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(undefined)
  const limit = field.type === 'date' ? parseDay(trimmed) : parseCount(trimmed, field.type)
  if (!limit.ok) return limit
  const other = which === 'min' ? field.max : field.min
  if (typeof other !== typeof limit.value || other === undefined) return limit
  if (which === 'min' ? limit.value > other : limit.value < other) {
    return fail(`The least would be above the most (${which === 'min' ? other : limit.value}).`)
  }
  return limit
}

/** Reads a regular expression. Refused: what is none, and one that might run for ever. */
export function parsePattern(text: string): Result<string | undefined, string> {
  if (text.trim() === '') return ok(undefined)
  const compiled = compilePattern(text)
  return compiled.ok ? ok(text) : fail(compiled.error)
}

function parseDay(text: string): Result<string, string> {
  return isDate(text) ? ok(text) : fail('Enter a date, such as 2026-01-31.')
}

function parseCount(text: string, type: string): Result<number, string> {
  const number = Number(text)
  if (!Number.isFinite(number)) return fail('Enter a number.')
  if (type === 'number') return ok(number)
  if (!Number.isInteger(number)) return fail('Enter a whole number.')
  return type !== 'integer' && number < 0 ? fail('A length is 0 or more.') : ok(number)
}
