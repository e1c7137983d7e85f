import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { fail, ok, type Result } from '@/model/result'

/** A typed JSON Schema; an empty text is none. */
export function parseSchema(text: string): Result<JsonObject | undefined, string> {
  if (text.trim() === '') return ok(undefined)
  try {
    const value = JSON.parse(text) as Json
    return isJsonObject(value) ? ok(value) : fail('A schema is a JSON object: “{ … }”.')
  } catch (error) {
    return fail(`It is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`)
  }
}
