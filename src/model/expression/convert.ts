import { ExpressionError } from './error'
import type { Meter } from './meter'
import { ExpressionFunction, isList, type Value } from './value'

/** A value without parts. */
export type Primitive = null | undefined | boolean | number | string

/** How deep lists in lists are written out. */
const MOST_NESTED = 100

/**
 * What an operator works on, as JavaScript makes it of an object or a list, but without asking their
 * `toString` and `valueOf`, which may be any data.
 *
 * @throws ExpressionError `type` for a function, whose text would be the program's
 */
export function toPrimitive(value: Value, meter: Meter): Primitive {
  if (typeof value !== 'object' || value === null) return value
  return toText(value, meter)
}

/** The text of a value, as JavaScript's `String` gives it. @throws ExpressionError `type`, `budget` */
export function toText(value: Value, meter: Meter, depth = 0): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof ExpressionFunction) {
    throw new ExpressionError('type', 'A function has no text.')
  }
  if (!isList(value)) return '[object Object]'
  if (depth > MOST_NESTED) {
    throw new ExpressionError('budget', `Lists are nested more than ${MOST_NESTED} deep.`)
  }
  return joined(value, ',', meter, depth + 1)
}

/** The items of a list as one text, nothing for `null` and `undefined`. @throws ExpressionError `budget` */
export function joined(
  items: readonly Value[],
  separator: string,
  meter: Meter,
  depth = 0,
): string {
  meter.step(items.length)
  const texts = items.map((item) => {
    const text = item === null || item === undefined ? '' : toText(item, meter, depth)
    meter.make(text.length + separator.length)
    return text
  })
  return texts.join(separator)
}

/** The number of a value, as JavaScript's `Number` gives it. @throws ExpressionError `type` */
export const toNumber = (value: Value, meter: Meter): number => Number(toPrimitive(value, meter))

/** A place in a list or a text, as the methods of JavaScript read it; `fallback` when it is not given. */
export function toPlace(value: Value, meter: Meter, fallback: number): number {
  return value === undefined ? fallback : Math.trunc(toNumber(value, meter)) || 0
}
