import type { Json } from '@/model/json'
import { fail, ok, type Result } from '@/model/result'

const KEY = 'espalier.workflowInput.'

/** The text of the input that a workflow was run with last, in this browser. */
export function rememberedInput(workflowId: string): string {
  try {
    return localStorage.getItem(KEY + workflowId) ?? ''
  } catch {
    return ''
  }
}

/** Remembers what a workflow is run with. */
export function rememberInput(workflowId: string, text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(KEY + workflowId)
    else localStorage.setItem(KEY + workflowId, text)
  } catch {
    // Nothing is remembered where storage is blocked or full.
  }
}

/** A typed input as JSON; an empty text is `null`. */
export function parseManualInput(text: string): Result<Json, string> {
  if (text.trim() === '') return ok(null)
  try {
    return ok(JSON.parse(text) as Json)
  } catch (error) {
    return fail(`It is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`)
  }
}
