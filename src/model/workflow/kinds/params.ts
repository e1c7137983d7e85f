import type { Json } from '../../json'
import { StepFailure } from './context'
import type { Params } from './kind'

/** A parameter that is to be a text; anything else that is no object is written as one. */
function textParam(params: Params, name: string, label: string): string {
  const value = params[name]
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new StepFailure('type', `“${label}” is ${wordFor(value)}, and is to be a text.`)
}

/** A text that may not be empty. */
export function filledParam(params: Params, name: string, label: string): string {
  const text =
    params[name] === undefined || params[name] === null ? '' : textParam(params, name, label)
  if (text.trim() !== '') return text
  throw new StepFailure('validation', `“${label}” is empty. Fill it in.`)
}

/** A parameter that is to be a number, within bounds where given. */
export function numberParam(params: Params, name: string, label: string): number {
  const value = params[name]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new StepFailure('type', `“${label}” is ${wordFor(value)}, and is to be a number.`)
}

/** A parameter that is one of a few texts; what it is otherwise, `otherwise`. */
export function choiceParam(params: Params, name: string, otherwise: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : otherwise
}

/** What a value is, in words. */
export function wordFor(value: Json | undefined): string {
  if (value === undefined) return 'not given'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return { string: 'a text', number: 'a number', boolean: 'a boolean' }[typeof value as 'string']
}

/** A list of names and values as it is stored and as `fields` are evaluated: `[{ name, value }]`. */
export function fieldsParam(params: Params, name: string): Record<string, Json> {
  const value = params[name]
  const fields: Record<string, Json> = {}
  if (!Array.isArray(value)) return fields
  for (const field of value) {
    if (typeof field !== 'object' || field === null || Array.isArray(field)) continue
    const { name: key, value: given } = field as { readonly name?: Json; readonly value?: Json }
    if (typeof key !== 'string' || key.trim() === '') continue
    Object.defineProperty(fields, key.trim(), {
      value: given ?? null,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return fields
}

/** The first line of a text that is short enough to stand under a name. */
export function short(text: Json | undefined): string | undefined {
  if (typeof text !== 'string') return undefined
  const line = text.trim().split('\n', 1)[0] ?? ''
  if (line === '') return undefined
  return line.length > 48 ? `${line.slice(0, 47)}…` : line
}
