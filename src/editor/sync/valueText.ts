import type { Json } from '@/model/json'
import { fail, ok, type Result } from '@/model/result'
import type { RegisterValue as Value } from '@/store/sync/decide'

/** A value for people: text as it is, everything else as JSON. */
export function textOfValue(value: Value, absent = 'Nothing'): string {
  if (value === undefined) return absent
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

/** The value that somebody typed in place of one: text stays text, everything else is JSON. An empty text is no value. */
export function parseValue(text: string, instead: Value): Result<Value, string> {
  if (typeof instead === 'string') return ok(text)
  if (text.trim() === '') return ok(undefined)
  try {
    return ok(JSON.parse(text) as Json)
  } catch {
    return instead === undefined ? ok(text) : fail('This is no JSON. A text needs quotes here.')
  }
}
