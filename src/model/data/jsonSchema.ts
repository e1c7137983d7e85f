import { findMisfit } from '../import/whyNotJson'
import { isJsonObject, type Json, type JsonObject } from '../json'
import { isNestedDeeper } from '../jsonDepth'
import { fail, type Result } from '../result'
import type { Model } from './model'
import { modelOfSchema, type SchemaContext } from './modelOfSchema'
import { modelOfSeed } from './modelOfSeed'
import { placesIn, type TextRange } from './schemaPlaces'
import type { SchemaProblem } from './schemaRefs'

/** A sentence and the part of the text that it is about. */
export interface TextProblem extends TextRange {
  readonly sentence: string
}

const DEEPEST = 100
/** Longer texts are refused, in characters: no model needs them, and reading them would hold up the page. */
const LONGEST = 1_000_000

/**
 * The model that a text describes: JSON Schema, or the plain shape `{id, name, fields: [{id, name, type, required}]}`. Refused with
 * sentences at their places in the text.
 */
export function readModelText(
  text: string,
  context: SchemaContext,
): Result<Model, readonly TextProblem[]> {
  const whole = { start: 0, end: Math.min(text.length, 1) }
  if (text.length > LONGEST) {
    return fail([{ ...whole, sentence: 'The schema has more than a million characters.' }])
  }
  const misfit = findMisfit(text)
  if (misfit) {
    const start = Math.min(misfit.at, Math.max(0, text.length - 1))
    const sentence = `${misfit.why.charAt(0).toUpperCase()}${misfit.why.slice(1)}.`
    return fail([{ start, end: start + 1, sentence }])
  }
  if (isNestedDeeper(text, DEEPEST)) {
    return fail([{ ...whole, sentence: `The schema is nested deeper than ${DEEPEST} levels.` }])
  }
  const json = JSON.parse(text) as Json
  const places = placesIn(text)
  const at = ({ pointer, sentence, isName }: SchemaProblem): TextProblem => ({
    ...(isName ? places.nameAt(pointer) : places.valueAt(pointer)),
    sentence,
  })
  if (!isJsonObject(json)) {
    return fail([
      at({ pointer: '', sentence: 'A model is a JSON object, such as {"type": "object"}.' }),
    ])
  }
  const twice = places.twice.map((pointer) =>
    at({ pointer, isName: true, sentence: 'This name stands here twice: give one another name.' }),
  )
  if (twice.length > 0) return fail(twice)
  const read = isSeedShape(json) ? modelOfSeed(json, context) : modelOfSchema(json, context)
  return read.ok ? read : fail(read.error.map(at))
}

function isSeedShape(json: JsonObject): boolean {
  return Array.isArray(json['fields']) && json['properties'] === undefined
}
