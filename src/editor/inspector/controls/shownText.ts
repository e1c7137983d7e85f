import type { Json } from '@/model/json'

/** A value as the text of a field; what is no text is shown as JSON, so that nothing is hidden. */
export function shownText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
