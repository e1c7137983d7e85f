import { isKeyed, isList, ExpressionFunction, type Value } from '../value'
import { LISTS } from './lists'
import { methods, type Method } from './method'
import { BOOLEANS, NUMBERS } from './numbers'
import { STRINGS } from './strings'

const hasOwnProperty: Method<Value> = (self, [key]) =>
  typeof key === 'string' && typeof self === 'object' && self !== null && Object.hasOwn(self, key)

const OBJECTS = methods<Value>({ hasOwnProperty })

/** The method of a value, by its name; `undefined` when it has none of the name. Data never has any. */
export function methodOf(self: NonNullable<Value>, name: string): Method<never> | undefined {
  if (typeof self === 'string') return STRINGS[name]
  if (typeof self === 'number') return NUMBERS[name]
  if (typeof self === 'boolean') return BOOLEANS[name]
  if (self instanceof ExpressionFunction) return undefined
  if (isList(self)) return LISTS[name]
  return isKeyed(self) ? OBJECTS[name] : undefined
}
