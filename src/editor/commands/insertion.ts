import { enteringOfNested, nodeOfType } from './nestedNodes'
import { typeLabel } from './naming'
import { nearestPlace } from './placing/nearestPlace'
import { planInsert, type Insertable } from './placing/planInsert'
import { whyNotHere } from './placing/whyNotHere'
import { inDocumentOrder } from './selected'
import type { Command, CommandContext } from './types'
import { isReachable } from '@/model/tree/queries'

/** The node that an insertion starts from: the last selected one, or the root. */
export function anchorOf({ doc, selection }: CommandContext): string {
  const standing = selection.filter((id) => isReachable(doc, id))
  return inDocumentOrder(doc, standing).at(-1) ?? doc.rootId
}

function enteringOfInsertable({ definitions }: CommandContext, what: Insertable) {
  return typeof what === 'string'
    ? [enteringOfNested(nodeOfType(definitions, what, () => ''))]
    : what.map(enteringOfNested)
}

/** Plans and explains an insertion near the selection; what every inserting command shares. */
export function insertion(
  what: Insertable,
  options: { readonly beside?: boolean; readonly chosen?: boolean } = {},
): Required<Pick<Command, 'plan' | 'explain'>> {
  return {
    plan(context) {
      const entering = enteringOfInsertable(context, what)
      if (entering.length === 0) return null
      const place = nearestPlace(context, entering, { id: anchorOf(context), ...options })
      const plan = place && planInsert(context, what, place)
      return plan?.ok ? plan.value : null
    },
    explain(context) {
      const entering = enteringOfInsertable(context, what)
      const [first] = entering
      if (!first) return undefined
      const place = { parentId: context.doc.rootId, slot: 'children' }
      return (
        whyNotHere(context, entering, place) ??
        `There is no place for ${typeLabel(context.definitions, first.type)} here.`
      )
    },
  }
}
