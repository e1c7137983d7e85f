import { isJsonObject, type Json } from '@/model/json'
import type { StepView } from '@/model/workflow/run/view'

const LONGEST = 40

/** What a step gave, or why it failed, in a few characters; `undefined` where there is nothing to say. */
export function resultGlance({ outputs, error, status }: StepView): string | undefined {
  if (error && status !== 'succeeded') return short(error.message)
  const [entry] = Object.entries(outputs ?? {})
  if (!entry) return undefined
  const [port, value] = entry
  const words = valueWords(value)
  return port === 'out' ? words : `${port}: ${words}`
}

/** A value in a few characters, without writing all of a large one. */
function valueWords(value: Json): string {
  if (typeof value === 'string') return short(JSON.stringify(value.slice(0, LONGEST * 2)))
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'item' : 'items'}`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const keys = Object.keys(value)
  return keys.length === 0 ? '{}' : short(`{ ${keys.slice(0, 6).join(', ')} }`)
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
