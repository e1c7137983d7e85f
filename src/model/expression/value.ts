import { ExpressionError } from './error'
import type { Meter } from './meter'

/** What an expression works on: JSON, `undefined`, and functions of its own. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value }
  | ExpressionFunction

/** A function that is written in an expression or belongs to the language; never one of the program around it. */
export class ExpressionFunction {
  readonly call: (args: readonly Value[], meter: Meter) => Value

  constructor(call: (args: readonly Value[], meter: Meter) => Value) {
    this.call = call
  }
}

/** Whether a value is a list. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** Whether a value is an object of keys and values. */
export function isKeyed(value: Value): value is { readonly [key: string]: Value } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    !(value instanceof ExpressionFunction)
  )
}

/** What kind of value it is, in words. */
export function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (value === undefined) return 'undefined'
  if (isList(value)) return 'a list'
  if (value instanceof ExpressionFunction) return 'a function'
  if (typeof value === 'object') return 'an object'
  return { boolean: 'a boolean', number: 'a number', string: 'a text' }[typeof value as 'string']
}

/**
 * A value that may be part of a list or of an object. Functions may not, so that no result has any and none
 * of its parts has to be looked through.
 *
 * @throws ExpressionError `type`
 */
export function asPart(value: Value): Value {
  if (!(value instanceof ExpressionFunction)) return value
  throw new ExpressionError('type', 'A function cannot be part of a list or an object.')
}

/** A function that was given to a method. @throws ExpressionError `type` it is something else */
export function asFunction(value: Value, method: string): ExpressionFunction {
  if (value instanceof ExpressionFunction) return value
  throw new ExpressionError(
    'type',
    `“${method}” needs a function such as “item => item.name”, and not ${kindOf(value)}.`,
  )
}

/** The name `__proto__` would give an object another prototype wherever it is copied by assignment. */
const FORBIDDEN_KEY = '__proto__'

/** Puts a key into an object that is being made. @throws ExpressionError `refused`, `type` */
export function putKey(target: Record<string, Value>, key: string, value: Value): void {
  if (key === FORBIDDEN_KEY) {
    throw new ExpressionError('refused', `“${FORBIDDEN_KEY}” cannot be the name of a key.`)
  }
  target[key] = asPart(value)
}
