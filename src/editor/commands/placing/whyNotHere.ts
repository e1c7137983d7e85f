import { whyNotInside, type Entering } from '@/model/nesting'
import { getNode } from '@/model/tree/doc'
import { isReachable } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import type { CommandContext } from '../types'

/** HTML elements that never hold anything. */
const VOID_TAGS = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/**
 * Says in a sentence why nodes may not enter a slot; `undefined` when all of them may. The nesting
 * rules of the catalog decide, and HTML decides for its void elements.
 */
export function whyNotHere(
  { doc, definitions }: Pick<CommandContext, 'doc' | 'definitions'>,
  entering: readonly Entering[],
  place: { readonly parentId: NodeId; readonly slot: string },
): string | undefined {
  const parent = getNode(doc, place.parentId)
  if (!parent || !isReachable(doc, parent.id)) {
    return 'The container is no longer in this document.'
  }
  if (!definitions.has(parent.type) && VOID_TAGS.has(parent.type)) {
    return `An HTML <${parent.type}> takes no other components.`
  }
  for (const node of entering) {
    const why = whyNotInside(definitions, doc, node, place)
    if (why) return why
  }
  return undefined
}
