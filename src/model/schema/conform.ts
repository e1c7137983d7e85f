import { Validator, type Schema as ValidatorSchema } from '@cfworker/json-schema'
import { isJsonObject, type Json } from '../json'
import { fail, ok, type Result } from '../result'
import type { Schema } from './types'

/** Mistakes that are told of one value. */
const TOLD = 5

/**
 * Whether a value is what a schema says; otherwise up to five sentences on what is not, each with its place. Interpreted, so that no
 * code is generated.
 */
export function conform(value: Json, schema: Schema): Result<null, readonly string[]> {
  try {
    const validator = new Validator(schema as ValidatorSchema, '2020-12', false)
    const { valid, errors } = validator.validate(value)
    if (valid) return ok(null)
    // The innermost ones say what is wrong; the others, that something below is.
    const innermost = errors.filter(
      (one) =>
        !errors.some(
          (other) => other !== one && other.keywordLocation.startsWith(`${one.keywordLocation}/`),
        ),
    )
    return fail(
      innermost
        .slice(0, TOLD)
        .map(
          ({ instanceLocation, error }) =>
            `${placeOf(instanceLocation)}: ${error.replace(/^Instance /, '')}`,
        ),
    )
  } catch (error) {
    return fail([
      `The schema cannot be used: ${error instanceof Error ? error.message : 'it is no schema'}.`,
    ])
  }
}

/** A stored value as a schema; `undefined` where it is none, and for `{}`, which says nothing. */
export function schemaOf(value: Json | undefined): Schema | undefined {
  return isJsonObject(value) && Object.keys(value).length > 0 ? value : undefined
}

/** `#/rows/0/name` as `rows[0].name`. */
function placeOf(location: string): string {
  const parts = location.replace(/^#\/?/, '').split('/').filter(Boolean)
  if (parts.length === 0) return 'The value'
  return parts
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (path, part) =>
        /^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`,
      '',
    )
}
