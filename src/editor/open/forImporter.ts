import { readNodes } from '@/editor/commands/clipboard/payload'
import { isJsonObject, type Json } from '@/model/json'

/**
 * Whether pasted text is for the importer: JSON objects that are neither nodes as this editor writes
 * them nor what it copies. Broken JSON counts, so that the importer can say what is wrong with it.
 */
export function isForImporter(text: string): boolean {
  const trimmed = text.trim()
  if (!/^[{[]/.test(trimmed) || !trimmed.includes('"')) return false
  let value: Json
  try {
    value = JSON.parse(trimmed) as Json
  } catch {
    return trimmed.startsWith('{') && trimmed.endsWith('}')
  }
  return hasObjects(value) && !isCopied(value) && readNodes(value) === undefined
}

function hasObjects(value: Json): boolean {
  return (
    isJsonObject(value) || (Array.isArray(value) && (value as readonly Json[]).some(isJsonObject))
  )
}

function isCopied(value: Json): boolean {
  const format = isJsonObject(value) ? value['format'] : undefined
  return typeof format === 'string' && format.startsWith('espalier/')
}
