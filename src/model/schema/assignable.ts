import { sameJson } from '../sameJson'
import type { Json } from '../json'
import type { Schema, TypeName } from './types'

/**
 * Why a value of one type does not fit where another is expected: a sentence, or `undefined` where it may fit. Structural, and lenient
 * where one side says nothing: what is known to be wrong is refused, and what is not known is not.
 */
export function mismatch(from: Schema, to: Schema, path = ''): string | undefined {
  if (from.anyOf) {
    // Each of them may come.
    for (const one of from.anyOf) {
      const reason = mismatch(one, to, path)
      if (reason !== undefined) return reason
    }
    return undefined
  }
  if (to.anyOf) {
    const reasons = to.anyOf.map((one) => mismatch(from, one, path))
    return reasons.includes(undefined)
      ? undefined
      : `${subject(path)} is ${typeWords(from)}, and ${typeWords(to)} is expected.`
  }
  const types = mismatchedTypes(from, to)
  if (types) return `${subject(path)} is ${typeWords(from)}, and ${typeWords(to)} is expected.`
  const values = unexpected(from, to)
  if (values !== undefined) {
    return `${subject(path)} may be ${JSON.stringify(values)}, which is not among the expected values.`
  }
  return mismatchedParts(from, to, path)
}

function mismatchedParts(from: Schema, to: Schema, path: string): string | undefined {
  if (from.items && to.items) {
    const reason = mismatch(from.items, to.items, `${path}[]`)
    if (reason !== undefined) return reason
  }
  if (!from.properties) return undefined
  for (const name of to.required ?? []) {
    const isThere = Object.hasOwn(from.properties, name)
    if (!isThere && from.additionalProperties === false) {
      return `${subject(path)} has no “${name}”, which is required.`
    }
  }
  for (const [name, expected] of Object.entries(to.properties ?? {})) {
    const given = Object.hasOwn(from.properties, name) ? from.properties[name] : undefined
    const reason = given && mismatch(given, expected, path === '' ? name : `${path}.${name}`)
    if (reason !== undefined) return reason
  }
  return undefined
}

function mismatchedTypes(from: Schema, to: Schema): boolean {
  const given = typesOf(from)
  const wanted = typesOf(to)
  if (!given || !wanted) return false
  return ![...given].some(
    (type) => wanted.has(type) || (type === 'integer' && wanted.has('number')),
  )
}

/** A value that may come and is not expected. */
function unexpected(from: Schema, to: Schema): Json | undefined {
  const wanted = to.enum ?? (to.const === undefined ? undefined : [to.const])
  const given = from.enum ?? (from.const === undefined ? undefined : [from.const])
  if (!wanted || !given) return undefined
  return given.find((value) => !wanted.some((one) => sameJson(one, value)))
}

function typesOf({ type }: Schema): Set<TypeName> | undefined {
  if (type === undefined) return undefined
  return new Set(typeof type === 'string' ? [type] : type)
}

function subject(path: string): string {
  return path === '' ? 'The value' : `“${path}”`
}

const WORDS: Readonly<Record<TypeName, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'a boolean',
  null: 'null',
  object: 'an object',
  array: 'a list',
}

/** A type in words: `a text or null`. */
export function typeWords(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeWords).join(' or ')
  if (schema.type === undefined) return 'any value'
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  return types.map((type) => WORDS[type]).join(' or ')
}
