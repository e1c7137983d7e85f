import type { JsonObject } from '../json'

/**
 * The name that a person gave a node; `undefined` when there is none. A blank one is none, and so is what
 * is no text: other programs may have stored anything.
 */
export function ownName(node: JsonObject | undefined): string | undefined {
  const name = node?.['name']
  return typeof name === 'string' && name.trim() !== '' ? name : undefined
}
