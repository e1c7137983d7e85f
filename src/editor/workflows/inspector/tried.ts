import { readText } from '@/model/workflow/expressions'
import type { SampleScope } from './samples'

/** What a text gives for sample values, in one line. */
export interface Tried {
  readonly tone: 'value' | 'error' | 'none'
  readonly text: string
}

const LONGEST = 120

/** Tries an expression or a template with the values of the last run; `undefined` for an empty one, and a plain text. */
export function tried(
  form: 'expression' | 'template',
  text: string,
  scope: SampleScope,
): Tried | undefined {
  if (text.trim() === '') return undefined
  const read = readText({ form, text })
  if (!read.ok) return { tone: 'error', text: read.error.message }
  if (form === 'template' && read.value.references.length === 0 && !text.includes('{{')) {
    return undefined
  }
  const missing = read.value.references.find(({ path: [root = ''] }) => !Object.hasOwn(scope, root))
  if (missing) return { tone: 'none', text: 'Its value is shown after a run.' }
  const got = read.value.evaluate(scope)
  if (!got.ok) return { tone: 'error', text: got.error.message }
  const written = got.value.value === undefined ? 'undefined' : JSON.stringify(got.value.value)
  return {
    tone: 'value',
    text: `= ${written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written}`,
  }
}
