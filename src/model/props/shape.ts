import { isJsonObject, type Json } from '../json'

/** What JSON a prop takes that no other kind of field is for: lists of texts, objects, lists of lists. */
export type JsonShape =
  | { readonly is: 'any' | 'text' | 'number' | 'switch' | 'nothing' }
  /** One of these very values. */
  | { readonly is: 'value'; readonly values: readonly Json[] }
  | { readonly is: 'list'; readonly of: JsonShape }
  /** A list of so many values, each of its own shape. */
  | { readonly is: 'tuple'; readonly of: readonly JsonShape[] }
  /** An object of any keys. */
  | { readonly is: 'record'; readonly of: JsonShape }
  | { readonly is: 'object'; readonly fields: { readonly [key: string]: ShapeField } }
  | { readonly is: 'either'; readonly of: readonly JsonShape[] }

/** A key of an object. */
export interface ShapeField {
  readonly shape: JsonShape
  readonly optional?: true
}

/**
 * Says in a sentence where a value has not the shape that is asked for, and what is; `undefined` when it has. Keys that the shape
 * does not name are allowed, as they are to a component.
 */
export function checkShape(shape: JsonShape, value: Json, at = ''): string | undefined {
  const wrong = () =>
    `${at === '' ? 'The value' : `“${at.replace(/^\./, '')}”`} has to be ${nameOf(shape)}.`
  switch (shape.is) {
    case 'any':
      return undefined
    case 'text':
      return typeof value === 'string' ? undefined : wrong()
    case 'number':
      return typeof value === 'number' ? undefined : wrong()
    case 'switch':
      return typeof value === 'boolean' ? undefined : wrong()
    case 'nothing':
      return value === null ? undefined : wrong()
    case 'value':
      return shape.values.includes(value) ? undefined : wrong()
    case 'list': {
      if (!Array.isArray(value)) return wrong()
      return first(
        (value as readonly Json[]).map(
          (one, index) => () => checkShape(shape.of, one, `${at}[${index}]`),
        ),
      )
    }
    case 'tuple': {
      if (!Array.isArray(value) || value.length !== shape.of.length) return wrong()
      const values = value as readonly Json[]
      return first(
        shape.of.map(
          (one, index) => () => checkShape(one, values[index] ?? null, `${at}[${index}]`),
        ),
      )
    }
    case 'record': {
      if (!isJsonObject(value)) return wrong()
      return first(
        Object.entries(value).map(
          ([key, one]) =>
            () =>
              checkShape(shape.of, one ?? null, `${at}.${key}`),
        ),
      )
    }
    case 'object': {
      if (!isJsonObject(value)) return wrong()
      return first(
        Object.entries(shape.fields).map(([key, field]) => () => {
          const one = Object.hasOwn(value, key) ? value[key] : undefined
          if (one !== undefined) return checkShape(field.shape, one, `${at}.${key}`)
          return field.optional ? undefined : `“${`${at}.${key}`.replace(/^\./, '')}” is missing.`
        }),
      )
    }
    case 'either': {
      if (shape.of.some((one) => checkShape(one, value, at) === undefined)) return undefined
      // Where only one of them is of this kind at all, what is wrong inside of it says more.
      const alike = shape.of.filter((one) => isOfKind(one, value))
      const [only] = alike
      return alike.length === 1 && only ? checkShape(only, value, at) : wrong()
    }
  }
}

/** The least that has a shape. */
export function emptyOf(shape: JsonShape): Json {
  switch (shape.is) {
    case 'any':
    case 'nothing':
      return null
    case 'text':
      return ''
    case 'number':
      return 0
    case 'switch':
      return false
    case 'value':
      return shape.values[0] ?? null
    case 'list':
      return []
    case 'tuple':
      return shape.of.map(emptyOf)
    case 'record':
      return {}
    case 'object': {
      const needed = Object.entries(shape.fields).filter(([, { optional }]) => !optional)
      return Object.fromEntries(needed.map(([key, field]) => [key, emptyOf(field.shape)]))
    }
    case 'either': {
      const [one] = shape.of
      return one ? emptyOf(one) : null
    }
  }
}

function nameOf(shape: JsonShape): string {
  switch (shape.is) {
    case 'any':
      return 'anything'
    case 'text':
      return 'a text in double quotes'
    case 'number':
      return 'a number'
    case 'switch':
      return 'true or false'
    case 'nothing':
      return 'null'
    case 'value':
      return oneOf(shape.values.map((value) => JSON.stringify(value)))
    case 'list':
      return 'a list in [ ]'
    case 'tuple':
      return `a list of ${shape.of.length} in [ ]`
    case 'record':
    case 'object':
      return 'an object in { }'
    case 'either':
      return oneOf([...new Set(shape.of.map(nameOf))])
  }
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function isOfKind(shape: JsonShape, value: Json): boolean {
  if (shape.is === 'list' || shape.is === 'tuple') return Array.isArray(value)
  return (shape.is === 'object' || shape.is === 'record') && isJsonObject(value)
}

/** The first thing that is wrong; the others are not looked for. */
function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check()
    if (problem !== undefined) return problem
  }
  return undefined
}
