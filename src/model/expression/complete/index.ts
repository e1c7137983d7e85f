import { compile } from '..'
import type { Budget } from '../meter'
import { isList, kindOf, type Value } from '../value'
import { parametersAround } from './callback'
import { caretIn } from './caret'
import {
  FUNCTION_DOCS,
  LIST_DOCS,
  NAMESPACE_DOCS,
  NUMBER_DOCS,
  STRING_DOCS,
  type Doc,
} from './docs'

/** What may be written at the caret. */
export interface Proposal {
  readonly name: string
  readonly kind: 'name' | 'key' | 'method' | 'function'
  /** What it is, in a few words: `a text`, `"Ada"`, `map(item => …)`. */
  readonly detail: string
  readonly about?: string
  /** Written instead of `.name`, for keys that no dot can read. */
  readonly index?: string
}

/** The proposals for a caret, and how many characters before it they replace. */
export interface Completion {
  readonly prefix: string
  readonly proposals: readonly Proposal[]
}

const NONE: Completion = { prefix: '', proposals: [] }
/** A list of ten thousand is not gone through for a proposal. */
const BUDGET: Budget = { steps: 20_000, size: 200_000, depth: 16 }
/** Keys of one object that are proposed. */
const MOST = 200
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/**
 * What may stand at a caret in an expression, with sample values for the names of the outside: names and functions, or after a dot the
 * keys and methods of what stands before it. Never throws, and evaluates within a small budget. `undefined` inside of a string.
 */
export function complete(
  text: string,
  offset: number,
  scope: Readonly<Record<string, unknown>>,
): Completion {
  const before = text.slice(0, offset)
  const caret = caretIn(before)
  if (!caret) return NONE
  const names = { ...scope, ...parameterValues(before, scope) }
  if (caret.left === undefined) return { prefix: caret.prefix, proposals: namesIn(names) }
  const namespace = NAMESPACE_DOCS[caret.left]
  if (namespace && !Object.hasOwn(names, caret.left)) {
    return { prefix: caret.prefix, proposals: documented(namespace, 'function') }
  }
  const value = valueOf(caret.left, names)
  return { prefix: caret.prefix, proposals: value === undefined ? [] : membersOf(value) }
}

function parameterValues(
  before: string,
  scope: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, list, is } of parametersAround(before)) {
    const items = valueOf(list, { ...scope, ...values })
    if (is === 'index') values[name] = 0
    else if (is === 'item' && items !== undefined && isList(items)) values[name] = items[0]
    else values[name] = undefined
  }
  return values
}

function valueOf(text: string, names: Readonly<Record<string, unknown>>): Value {
  const read = compile(text)
  if (!read.ok) return undefined
  const got = read.value.evaluate(names, BUDGET)
  return got.ok ? got.value.value : undefined
}

function namesIn(names: Readonly<Record<string, unknown>>): readonly Proposal[] {
  const own = Object.entries(names).map(([name, value]): Proposal => ({
    name,
    kind: 'name',
    detail: glance(value as Value),
  }))
  const spaces = Object.keys(NAMESPACE_DOCS).map((name): Proposal => ({
    name,
    kind: 'name',
    detail: 'functions',
  }))
  return [...own, ...documented(FUNCTION_DOCS, 'function'), ...spaces]
}

function membersOf(value: Value): readonly Proposal[] {
  if (typeof value === 'string') return [LENGTH, ...documented(STRING_DOCS, 'method')]
  if (typeof value === 'number' || typeof value === 'boolean') {
    return documented(NUMBER_DOCS, 'method')
  }
  if (value === undefined || value === null || typeof value !== 'object') return []
  if (isList(value)) return [LENGTH, ...documented(LIST_DOCS, 'method')]
  return Object.entries(value)
    .slice(0, MOST)
    .map(([name, item]): Proposal => {
      const index = NAME.test(name) ? {} : { index: `[${JSON.stringify(name)}]` }
      return { name, kind: 'key', detail: glance(item), ...index }
    })
}

const LENGTH: Proposal = { name: 'length', kind: 'key', detail: 'a number' }

function documented(
  docs: Readonly<Record<string, Doc>>,
  kind: 'method' | 'function',
): readonly Proposal[] {
  return Object.entries(docs).map(([name, { signature, about }]) => ({
    name,
    kind,
    detail: signature,
    about,
  }))
}

/** A value in a few characters. */
function glance(value: Value): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 24 ? `${value.slice(0, 23)}…` : value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value !== undefined && value !== null && typeof value === 'object' && isList(value)
    ? `a list of ${value.length}`
    : value === undefined
      ? 'no value yet'
      : kindOf(value)
}
