import type { Json } from '@/model/json'
import { prettyJson } from '@/editor/json/prettyJson'

/** The beginning of an input in one line. */
export function inputGlance(input: Json): string {
  const { text, isCut } = prettyJson(input, 120)
  const line = text.replaceAll(/\s+/g, ' ')
  return isCut ? `${line}…` : line
}
