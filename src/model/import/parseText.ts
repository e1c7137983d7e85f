import type { Json } from '../json'
import { fail, ok, type Result } from '../result'
import { whyNotJson } from './whyNotJson'

/** Deeper documents are refused: nobody builds them by hand, and recursion must end somewhere. */
const MAX_DEPTH = 200

/** Parses the text of a document. Refused with a sentence that says where the text stops being JSON. */
export function parseText(text: string): Result<Json, string> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return fail('The document is empty.')
  try {
    const value = JSON.parse(body) as Json
    return depthOf(value) > MAX_DEPTH
      ? fail(`The document nests deeper than ${MAX_DEPTH} levels.`)
      : ok(value)
  } catch {
    const why = whyNotJson(body)
    return fail(why === undefined ? 'The text is not JSON.' : `The text is not JSON, ${why}.`)
  }
}

/** How deep arrays and objects nest; stops counting just above the limit. */
function depthOf(value: Json): number {
  let level: readonly Json[] = [value]
  let depth = 0
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap((entry): readonly Json[] => {
      if (Array.isArray(entry)) return entry as readonly Json[]
      if (typeof entry !== 'object' || entry === null) return []
      return Object.values(entry).filter((child): child is Json => child !== undefined)
    })
    depth += 1
  }
  return depth
}
