import type { Json } from '../../json'
import { StepFailure } from '../kinds/context'

/** Characters of JSON that one value on an edge may have, about. */
const MOST_JSON = 5 * 1024 * 1024
const DEEPEST = 200

/**
 * A value as JSON: itself where it is JSON already; otherwise a copy with `null` for what JSON does not have. Refuses, as a
 * `StepFailure` with the code `output`, more than 5 MB and nesting without an end.
 */
export function asJson(value: unknown): Json {
  const left = { size: MOST_JSON }
  return walk(value, left, 0)
}

function walk(value: unknown, left: { size: number }, depth: number): Json {
  switch (typeof value) {
    case 'string':
      take(left, value.length + 2)
      return value
    case 'number':
      take(left, 8)
      return Number.isFinite(value) ? value : null
    case 'boolean':
      take(left, 5)
      return value
    case 'object':
      if (value === null) {
        take(left, 4)
        return null
      }
      if (depth > DEEPEST) {
        throw new StepFailure('output', `Its output is nested more than ${DEEPEST} deep.`, {
          retryable: false,
        })
      }
      take(left, 2)
      return Array.isArray(value)
        ? walkList(value as readonly unknown[], left, depth)
        : walkObject(value as Readonly<Record<string, unknown>>, left, depth)
    default:
      return null
  }
}

function walkList(list: readonly unknown[], left: { size: number }, depth: number): Json {
  take(left, list.length)
  let copy: Json[] | undefined
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at]
    const json = walk(item, left, depth + 1)
    if (copy) copy.push(json)
    else if (json !== item) copy = [...(list.slice(0, at) as Json[]), json]
  }
  return copy ?? (list as readonly Json[])
}

function walkObject(
  object: Readonly<Record<string, unknown>>,
  left: { size: number },
  depth: number,
): Json {
  let changes: [string, Json | undefined][] | undefined
  for (const key of Object.keys(object)) {
    const item = object[key]
    take(left, key.length + 4)
    // As JSON leaves it out.
    const json = item === undefined ? undefined : walk(item, left, depth + 1)
    if (json !== item || item === undefined) (changes ??= []).push([key, json])
  }
  if (!changes) return object as Json
  const changed = new Map(changes)
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, item]) => {
      const json = changed.has(key) ? changed.get(key) : (item as Json)
      return json === undefined ? [] : [[key, json]]
    }),
  )
}

function take(left: { size: number }, characters: number): void {
  left.size -= characters
  if (left.size >= 0) return
  throw new StepFailure(
    'output',
    `A value has more than ${MOST_JSON / 1024 / 1024} MB as JSON, which is the most that an edge carries. Let the step give less, or write a file.`,
    { retryable: false },
  )
}
