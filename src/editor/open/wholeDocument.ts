import { isJsonObject } from '@/model/json'

/**
 * Whether pasted text is meant as a document of its own, not as nodes for the one on screen: a JSON
 * object that is neither a node nor what this editor copies. Broken JSON counts, so that the importer can
 * say what is wrong with it.
 */
export function isWholeDocument(text: string): boolean {
  const trimmed = text.trim()
  if (!trimmed.startsWith('{') || !trimmed.includes('"')) return false
  try {
    const value: unknown = JSON.parse(trimmed)
    return isJsonObject(value) && typeof value['type'] !== 'string' && !isCopied(value['format'])
  } catch {
    return trimmed.endsWith('}')
  }
}

function isCopied(format: unknown): boolean {
  return typeof format === 'string' && format.startsWith('espalier/')
}
