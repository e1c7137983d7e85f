import { nameOf, typeLabel } from '@/editor/commands/naming'
import { topmost } from '@/editor/commands/selected'
import type { CommandContext } from '@/editor/commands/types'
import { enteringOf, type Entering } from '@/model/nesting'
import type { TemplateNode } from '@/model/definition'
import { getNode } from '@/model/tree/doc'
import type { DragLoad } from '../geometry/load'
import type { DragSource } from '../source'

/** What is in the hand: the source with all that rules and pill need to know of it. */
export interface Lifted {
  readonly source: DragSource
  readonly load: DragLoad
  readonly label: string
  readonly icon: string
}

const NO_ICON = 'box'

/** Takes a source up. `null` when nothing of it can move: the root, or nodes that are gone. */
export function liftedOf(context: CommandContext, source: DragSource): Lifted | null {
  const { doc, definitions } = context
  if (source.source === 'palette') {
    const { type } = source
    const definition = definitions.get(type)
    const below = [...new Set(typesIn(definition?.template ?? []))]
    return {
      source,
      load: { ids: [], entering: [{ type, below }] },
      label: typeLabel(definitions, type),
      icon: definition?.icon ?? NO_ICON,
    }
  }
  const ids = topmost(doc, source.ids)
  const [first] = ids
  if (first === undefined) return null
  const entering = ids.map((id): Entering => enteringOf(doc, id))
  return {
    source,
    load: { ids, entering },
    label: ids.length > 1 ? `${ids.length} components` : nameOf(context, first),
    icon: definitions.get(getNode(doc, first)?.type ?? '')?.icon ?? NO_ICON,
  }
}

function typesIn(template: readonly TemplateNode[]): string[] {
  return template.flatMap(({ type, children }) => [type, ...typesIn(children ?? [])])
}
