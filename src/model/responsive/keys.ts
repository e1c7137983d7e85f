import type { Breakpoint } from '../breakpoints'
import { isJsonObject, type Json, type JsonObject } from '../json'

const ID = /^[a-z][a-z0-9-]{0,31}$/

/** A key of `props` or `styles`: which value it is, and for which breakpoint. */
export interface ResponsiveKey {
  readonly name: string
  /** `null` for the value that holds at all widths. */
  readonly breakpointId: string | null
}

/** Reads `fontSize@phone`. What does not end in the id of a breakpoint is a name as a whole. */
export function splitKey(key: string): ResponsiveKey {
  const at = key.lastIndexOf('@')
  const id = at > 0 ? key.slice(at + 1) : ''
  return ID.test(id)
    ? { name: key.slice(0, at), breakpointId: id }
    : { name: key, breakpointId: null }
}

/** The key of a value: `fontSize@phone`, and the name alone for all widths. */
export function joinKey(name: string, breakpointId: string | null): string {
  return breakpointId === null ? name : `${name}@${breakpointId}`
}

/** Whether a map of a record holds a value for a breakpoint. Asked of every node that is drawn. */
export function hasResponsive(map: Json | undefined): map is JsonObject {
  if (!isJsonObject(map)) return false
  for (const key of Object.keys(map)) {
    if (key.includes('@') && splitKey(key).breakpointId !== null) return true
  }
  return false
}

/** The value that a map itself holds for a breakpoint, or for all widths. */
export function ownAt(
  map: Json | undefined,
  name: string,
  breakpointId: string | null,
): Json | undefined {
  const key = joinKey(name, breakpointId)
  return isJsonObject(map) && Object.hasOwn(map, key) ? map[key] : undefined
}

/** The value that holds somewhere, and which breakpoint it was given for. */
export interface ValueAt {
  readonly value: Json | undefined
  /** `null`: for all widths. `undefined`: nowhere, so there is no value. */
  readonly from: string | null | undefined
}

/**
 * The value that holds at a breakpoint (`null`: on the widest pages): its own, else that of the next wider
 * breakpoint, at last that for all widths. Breakpoints come widest first, as `breakpointsOf` has them.
 */
export function valueAt(
  map: Json | undefined,
  name: string,
  { breakpoints, at }: { readonly breakpoints: readonly Breakpoint[]; readonly at: string | null },
): ValueAt {
  for (const from of wideningFrom(breakpoints, at)) {
    const value = ownAt(map, name, from)
    if (value !== undefined) return { value, from }
  }
  return { value: undefined, from: undefined }
}

/** A breakpoint, then those that are wider, then `null`: whose values hold there, the first that has one. */
export function wideningFrom(
  breakpoints: readonly Breakpoint[],
  at: string | null,
): readonly (string | null)[] {
  const index = breakpoints.findIndex(({ id }) => id === at)
  const wider = breakpoints.slice(0, index + 1).map(({ id }) => id)
  return [...wider.toReversed(), null]
}

/** The breakpoints for which a map holds a value of a name, in the order of its keys; also such as are gone. */
export function ownBreakpoints(map: Json | undefined, name: string): readonly string[] {
  if (!isJsonObject(map)) return []
  return Object.keys(map).flatMap((key) => {
    const split = splitKey(key)
    return split.name === name && split.breakpointId !== null ? [split.breakpointId] : []
  })
}

/** The names that a map holds values of, each once, in whatever width. */
export function namesIn(map: Json | undefined): readonly string[] {
  if (!isJsonObject(map)) return []
  return [...new Set(Object.keys(map).map((key) => splitKey(key).name))]
}

/** The keys of a map whose breakpoint is none of these: their values hold nowhere, and are kept. */
export function keysOfGone(
  map: Json | undefined,
  breakpoints: readonly Breakpoint[],
): readonly string[] {
  if (!hasResponsive(map)) return []
  return Object.keys(map).filter((key) => {
    const { breakpointId } = splitKey(key)
    return breakpointId !== null && breakpoints.every(({ id }) => id !== breakpointId)
  })
}

/**
 * A map as it holds at a breakpoint, under plain names. The same map where it has no values for
 * breakpoints.
 */
export function mapAt(
  map: JsonObject,
  breakpoints: readonly Breakpoint[],
  at: string | null,
): JsonObject {
  if (!hasResponsive(map)) return map
  const layers = wideningFrom(breakpoints, at)
  const found: Record<string, Json | undefined> = {}
  for (const name of namesIn(map)) {
    const from = layers.find((layer) => ownAt(map, name, layer) !== undefined)
    if (from !== undefined) found[name] = ownAt(map, name, from)
  }
  return found
}

/**
 * One map laid over another: a name that the upper one has a value of, in whatever width, has no values of
 * the lower one at any width. So a value that is given for all widths holds at all of them.
 */
export function laidOver(lower: JsonObject, upper: JsonObject): JsonObject {
  if (!hasResponsive(lower) || Object.keys(upper).length === 0) return { ...lower, ...upper }
  const over = new Set(namesIn(upper).filter((name) => ownAt(upper, name, null) !== undefined))
  const kept = Object.entries(lower).filter(([key]) => {
    const { name, breakpointId } = splitKey(key)
    return breakpointId === null || !over.has(name)
  })
  return { ...Object.fromEntries(kept), ...upper }
}
