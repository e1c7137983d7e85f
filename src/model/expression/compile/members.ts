import type { Expression, MemberExpression } from 'acorn'
import { toText } from '../convert'
import { ExpressionError } from '../error'
import { isGlobal, namespaceConstant } from '../methods/globals'
import { isKeyed, isList, kindOf, type Value } from '../value'
import type { Compiler } from './compiler'
import type { Frame, Names, Reference, Run } from './scope'

/** Stands for the value of a chain that `?.` has ended, up to where the chain ends. */
export const ENDED = Symbol('ended') as unknown as Value

/** `a.b`, `a[b]`, `a?.b`: own keys only, the length of lists and texts, and their items. */
export function compileMember(node: MemberExpression, names: Names, compiler: Compiler): Run {
  const constant = namespaceConstant(node, names)
  if (constant) return () => constant.value
  const reference = referenceOf(node, names)
  if (reference) compiler.refer(reference)
  const object = compileObjectOf(node, names, compiler)
  const key = compileKeyOf(node, names, compiler)
  const { optional, start, end } = node
  return (frame) => {
    frame.meter.step()
    const from = object(frame)
    if (from === ENDED) return ENDED
    if (optional && (from === null || from === undefined)) return ENDED
    const name = key(frame)
    if (from === null || from === undefined) throw missing(from, name, node).at({ start, end })
    return readKey(from, name)
  }
}

/** What is before the dot. */
export function compileObjectOf(node: MemberExpression, names: Names, compiler: Compiler): Run {
  if (node.object.type === 'Super') return compiler.refuse(node.object, '“super” is not available.')
  return compiler.expression(node.object, names)
}

/** The key that a member names. */
export function compileKeyOf(
  { property, computed }: MemberExpression,
  names: Names,
  compiler: Compiler,
): (frame: Frame) => string | number {
  if (property.type === 'PrivateIdentifier') {
    return compiler.refuse(property, 'Private names are not available in expressions.')
  }
  if (!computed && property.type === 'Identifier') {
    const { name } = property
    return () => name
  }
  const run = compiler.expression(property, names)
  return (frame) => {
    const key = run(frame)
    return typeof key === 'number' ? key : toText(key, frame.meter)
  }
}

/** The value of an own key. Prototypes are out of reach: what only they have is not there. */
export function readKey(from: NonNullable<Value>, key: string | number): Value {
  if (typeof from === 'string' || isList(from)) {
    if (key === 'length') return from.length
    const parts: Readonly<Record<string, Value>> = Object(from)
    return Object.hasOwn(parts, key) ? parts[key] : undefined
  }
  if (!isKeyed(from)) return undefined
  return Object.hasOwn(from, key) ? from[key] : undefined
}

/** Nothing has no parts. */
export function missing(
  from: Value,
  key: string | number,
  node: MemberExpression,
): ExpressionError {
  const of = node.object.type === 'Super' ? null : nameOf(node.object)
  return new ExpressionError(
    'type',
    `${of ? `“${of}”` : 'What is before it'} is ${kindOf(from)}, so that there is no “${key}” in it. Write “?.” where it may be missing.`,
  )
}

/** The path of a member that begins with a name of the outside; `null` for all others. */
function referenceOf(node: MemberExpression, names: Names): Reference | null {
  const path: string[] = []
  const spans: Reference['spans'][number][] = []
  let at: Expression = node
  while (
    at.type === 'MemberExpression' ||
    at.type === 'ChainExpression' ||
    at.type === 'ParenthesizedExpression'
  ) {
    if (at.type !== 'MemberExpression') {
      at = at.expression
      continue
    }
    const name = plainKey(at)
    // What comes after a computed key is not known before the evaluation.
    if (name === null) path.length = spans.length = 0
    else {
      path.unshift(name)
      spans.unshift(at.property)
    }
    if (at.object.type === 'Super') return null
    at = at.object
  }
  if (at.type !== 'Identifier' || names.find(at.name) || isGlobal(at.name)) return null
  return { path: [at.name, ...path], spans: [at, ...spans] }
}

function plainKey({ property, computed }: MemberExpression): string | null {
  if (!computed) return property.type === 'Identifier' ? property.name : null
  if (property.type !== 'Literal') return null
  return typeof property.value === 'string' || typeof property.value === 'number'
    ? String(property.value)
    : null
}

function nameOf(node: Expression): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ChainExpression') return nameOf(node.expression)
  if (node.type !== 'MemberExpression' || node.computed || node.object.type === 'Super') return null
  const of = nameOf(node.object)
  return of && node.property.type === 'Identifier' ? `${of}.${node.property.name}` : null
}
