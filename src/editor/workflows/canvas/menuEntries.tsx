import { NamedIcon } from '@/components/ui/NamedIcon'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { GraphIndex } from '@/model/workflow/graph'
import { titleOf } from '@/model/workflow/lint'
import type { Parts } from '../commands/remove'
import type { FlowAction } from '../actions/flowAction'

/** What a menu of the selection shows of the canvas too. */
const ALSO = new Set(['add', 'paste', 'all'])
/** What would only fill the menu of the canvas. */
const WITHOUT = new Set(['zoomIn', 'zoomOut', 'actualSize', 'fitSelection'])

/** The entries of the menu of what is selected, or of the canvas. */
export function menuEntries(
  actions: readonly FlowAction[],
  of: FlowAction['of'],
): readonly MenuEntry[] {
  const shown = actions.filter((action) => action.enabled && !WITHOUT.has(action.id))
  const first = shown.filter((action) => action.of === of)
  const more = of === 'selection' ? shown.filter(({ id }) => ALSO.has(id)) : []
  return [
    ...first.map(entryOf),
    ...(first.length > 0 && more.length > 0 ? [{ kind: 'separator', id: 'more' } as const] : []),
    ...more.map(entryOf),
  ]
}

function entryOf({ id, title, icon, keys, danger, run }: FlowAction): MenuEntry {
  return {
    id,
    label: title,
    icon: <NamedIcon name={icon} />,
    ...(keys?.[0] !== undefined && { keys: keys[0] }),
    ...(danger && { danger }),
    run,
  }
}

/** The name of the menu of what is selected. */
export function menuLabel({ nodes }: Parts, index: GraphIndex): string {
  const [first] = nodes.flatMap((id) => index.nodes.get(id) ?? [])
  return nodes.length === 1 && first ? titleOf(first) : 'Selection'
}
