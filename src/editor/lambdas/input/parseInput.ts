import type { Json } from '@/model/json'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import { fail, ok, type Result } from '@/model/result'
import { bytesText } from '@/components/ui/amounts'
import { findJsonMistake } from './jsonMistake'

/** The input that a text stands for. An empty text is no input: `null`. Refuses with a sentence. */
export function parseInput(text: string): Result<Json, string> {
  if (text.trim() === '') return ok(null)
  // A character has at most three bytes, so most texts need no counting.
  const size = text.length * 3 > LAMBDA_LIMITS.input ? new Blob([text]).size : 0
  if (size > LAMBDA_LIMITS.input) {
    const most = bytesText(LAMBDA_LIMITS.input)
    return fail(`The input has ${bytesText(size)}; a lambda takes ${most} at most.`)
  }
  try {
    return ok(JSON.parse(text) as Json)
  } catch (error) {
    const mistake = findJsonMistake(text)
    if (!mistake) return fail(`This is no JSON. ${String(error)}`)
    return fail(`Line ${mistake.line}, column ${mistake.column}: ${mistake.message}`)
  }
}

/** An input as a text to edit. */
export function inputText(input: Json): string {
  return JSON.stringify(input, null, 2)
}
