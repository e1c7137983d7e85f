/** Any value that survives `JSON.parse(JSON.stringify(value))`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object; a key that is `undefined` counts as absent. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Tells a JSON object from an array, `null` and the scalars. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
