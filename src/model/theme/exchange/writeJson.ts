import { isJsonObject, type JsonObject } from '../../json'
import type { Steps } from './types'

const STEP = 50
/** Objects below are small enough to be written at once. */
const SPLIT = 3

/** Writes an object as indented JSON, in steps: the engine writes megabytes at once. A text for a file: it ends with a line break. */
export function* writeJson(value: JsonObject): Steps<string> {
  const parts: string[] = []
  yield* writeInto(parts, value, '')
  parts.push('\n')
  yield 1
  return parts.join('')
}

function* writeInto(parts: string[], value: JsonObject, indent: string): Steps<void> {
  const inner = `${indent}  `
  let written = 0
  for (const [key, child] of Object.entries(value)) {
    if (child === undefined) continue
    parts.push(`${written === 0 ? '{' : ','}\n${inner}${JSON.stringify(key)}: `)
    if (++written % STEP === 0) yield 1
    if (isJsonObject(child) && inner.length / 2 < SPLIT) yield* writeInto(parts, child, inner)
    else parts.push(JSON.stringify(child, null, 2).replaceAll('\n', `\n${inner}`))
  }
  parts.push(written === 0 ? '{}' : `\n${indent}}`)
}
