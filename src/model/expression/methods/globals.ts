import type { MemberExpression } from 'acorn'
import type { Compiler } from '../compile/compiler'
import type { Names } from '../compile/scope'
import { toNumber, toPlace, toText } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import { asPart, ExpressionFunction, isKeyed, isList, kindOf, putKey, type Value } from '../value'
import { LIBRARY } from './library'

type Run = (args: readonly Value[], meter: Meter) => Value
type Members = Readonly<Record<string, Run | number>>

const onNumbers =
  (apply: (...numbers: readonly number[]) => number): Run =>
  (args, meter) => {
    meter.step(args.length)
    return apply(...args.map((arg) => toNumber(arg, meter)))
  }

/** Everything of `Math` but what is not the same each time. */
const MATH: Members = Object.fromEntries(
  Object.getOwnPropertyNames(Math)
    .filter((name) => name !== 'random')
    .flatMap((name): readonly (readonly [string, Run | number])[] => {
      const member: unknown = Reflect.get(Math, name)
      if (typeof member === 'number') return [[name, member]]
      if (typeof member !== 'function') return []
      return [[name, onNumbers(member as (...numbers: readonly number[]) => number)]]
    }),
)

const OBJECT: Members = {
  keys: ([value], meter) => entriesOf(value, meter).map(([key]) => key),
  values: ([value], meter) => entriesOf(value, meter).map(([, part]) => part),
  entries: ([value], meter) => entriesOf(value, meter),
  hasOwn: ([value, key], meter) =>
    (isKeyed(value) || isList(value)) && Object.hasOwn(value, toText(key, meter)),
  fromEntries([entries], meter) {
    if (!isList(entries)) throw wanted('Object.fromEntries', 'a list of keys and values', entries)
    meter.step(entries.length)
    meter.make(entries.length)
    const made: Record<string, Value> = {}
    for (const entry of entries) {
      if (!isList(entry)) throw wanted('Object.fromEntries', 'pairs of a key and a value', entry)
      putKey(made, toText(entry[0], meter), entry[1])
    }
    return made
  },
}

const JSON_MEMBERS: Members = {
  stringify([value, , indent], meter) {
    if (value instanceof ExpressionFunction) return undefined
    const text = JSON.stringify(value, null, Math.min(toPlace(indent, meter, 0), 10))
    meter.make(text?.length ?? 0)
    return text
  },
  parse([text], meter) {
    const given = toText(text, meter)
    meter.make(given.length)
    try {
      return JSON.parse(given) as Value
    } catch (error) {
      throw new ExpressionError('type', `The text is no JSON: ${(error as Error).message}.`)
    }
  },
}

const NUMBER: Members = {
  isFinite: ([value]) => Number.isFinite(value),
  isInteger: ([value]) => Number.isInteger(value),
  isNaN: ([value]) => Number.isNaN(value),
  isSafeInteger: ([value]) => Number.isSafeInteger(value),
  parseFloat: ([text], meter) => Number.parseFloat(toText(text, meter)),
  parseInt: ([text, radix], meter) =>
    Number.parseInt(toText(text, meter), toPlace(radix, meter, 0)),
  EPSILON: Number.EPSILON,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
  MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
  MAX_VALUE: Number.MAX_VALUE,
}

const ARRAY: Members = { isArray: ([value]) => isList(value), of: (args) => args.map(asPart) }
const DATE: Members = { parse: ([text], meter) => Date.parse(toText(text, meter)) }

const NAMESPACES: ReadonlyMap<string, Members> = new Map<string, Members>([
  ['Math', MATH],
  ['Object', OBJECT],
  ['JSON', JSON_MEMBERS],
  ['Number', NUMBER],
  ['Array', ARRAY],
  ['Date', DATE],
])

const FUNCTIONS: Readonly<Record<string, Run>> = {
  Boolean: ([value]) => Boolean(value),
  Number: (args, meter) => (args.length === 0 ? 0 : toNumber(args[0], meter)),
  String: (args, meter) => (args.length === 0 ? '' : toText(args[0], meter)),
  decodeURIComponent: ([text], meter) => uri(decodeURIComponent, toText(text, meter)),
  encodeURIComponent: ([text], meter) => {
    const given = toText(text, meter)
    meter.make(given.length * 3)
    return uri(encodeURIComponent, given)
  },
  isFinite: ([value], meter) => Number.isFinite(toNumber(value, meter)),
  isNaN: ([value], meter) => Number.isNaN(toNumber(value, meter)),
  parseFloat: NUMBER['parseFloat'] as Run,
  parseInt: NUMBER['parseInt'] as Run,
  ...LIBRARY,
}

const VALUES: ReadonlyMap<string, { readonly value: Value }> = new Map<
  string,
  { readonly value: Value }
>([
  ['undefined', { value: undefined }],
  ['NaN', { value: Number.NaN }],
  ['Infinity', { value: Number.POSITIVE_INFINITY }],
  ...Object.entries(FUNCTIONS).map(
    ([name, run]) => [name, { value: new ExpressionFunction(run) }] as const,
  ),
])

/** The value of a name that every expression knows. */
export const globalValue = (name: string) => VALUES.get(name)

/** Whether every expression knows a name. */
export const isGlobal = (name: string) => VALUES.has(name) || NAMESPACES.has(name)

/** `Math.PI` and its like. */
export function namespaceConstant(
  node: MemberExpression,
  names: Names,
): { readonly value: number } | null {
  const member = memberOf(node, names)
  return typeof member === 'number' ? { value: member } : null
}

/** `Math.max` and its like; refuses what a namespace does not have. */
export function namespaceFunction(
  node: MemberExpression,
  names: Names,
  compiler: Compiler,
): { readonly call: Run } | null {
  const { object, property } = node
  const member = memberOf(node, names)
  if (typeof member === 'function') return { call: member }
  if (object.type !== 'Identifier' || names.find(object.name) || !NAMESPACES.has(object.name))
    return null
  const name = property.type === 'Identifier' ? property.name : '…'
  if (object.name === 'Math' && name === 'random') {
    return compiler.refuse(
      node,
      'An expression gives the same value each time: “Math.random” is not available.',
    )
  }
  return compiler.refuse(node, `There is no “${object.name}.${name}” in expressions.`)
}

function memberOf(
  { object, property, computed }: MemberExpression,
  names: Names,
): Run | number | undefined {
  if (computed || object.type !== 'Identifier' || property.type !== 'Identifier') return undefined
  if (names.find(object.name)) return undefined
  const members = NAMESPACES.get(object.name)
  return members && Object.hasOwn(members, property.name) ? members[property.name] : undefined
}

/** Keys and values, as `Object.entries` gives them. @throws ExpressionError `type` for nothing */
function entriesOf(value: Value, meter: Meter): [string, Value][] {
  if (value === null || value === undefined) throw wanted('Object', 'an object', value)
  const entries =
    isKeyed(value) || isList(value) || typeof value === 'string' ? Object.entries(value) : []
  meter.step(entries.length)
  meter.make(entries.length)
  return entries
}

function wanted(what: string, kind: string, value: Value): ExpressionError {
  return new ExpressionError('type', `“${what}” needs ${kind}, and not ${kindOf(value)}.`)
}

function uri(apply: (text: string) => string, text: string): string {
  try {
    return apply(text)
  } catch {
    throw new ExpressionError('type', `“${text.slice(0, 40)}” is no text of an address.`)
  }
}
