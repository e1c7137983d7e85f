import { nameOf, typeLabel } from '@/editor/commands/naming'
import type { Definitions } from '@/model/definition'
import type { TreeDoc } from '@/model/tree/doc'
import { pathToRoot, subtreeOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { createRowBuilder, type Row } from './rowBuilder'

/** The rows whose name or type contains the words, with all that they lie in. */
export function filterRows(doc: TreeDoc, definitions: Definitions, query: string): readonly Row[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const kept = new Set<NodeId>()
  for (const { id, type } of subtreeOf(doc, doc.rootId)) {
    const text = `${nameOf({ doc, definitions }, id)} ${typeLabel(definitions, type)} ${type}`
    const lower = text.toLowerCase()
    if (!words.every((word) => lower.includes(word))) continue
    for (const node of pathToRoot(doc, id)) kept.add(node.id)
  }
  const all = createRowBuilder(definitions).rows(doc, { rule: 'all', toggled: new Set() })
  const nodes = all.filter(({ id }) => kept.has(id))
  // The row of a slot stays only where a row below it does.
  return nodes.filter(({ kind, depth }, at) => {
    const next = nodes[at + 1]
    return kind === 'node' || (next !== undefined && next.depth > depth)
  })
}

/** The first row from a position on, around the end, whose name begins with what was typed. */
export function findByPrefix(
  rows: readonly Row[],
  from: number,
  { typed, name }: { readonly typed: string; readonly name: (row: Row) => string },
): Row | undefined {
  const prefix = typed.toLowerCase()
  const around = [...rows.slice(from), ...rows.slice(0, from)]
  return around.find((row) => row.kind === 'node' && name(row).toLowerCase().startsWith(prefix))
}
