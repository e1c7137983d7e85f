import type { LayerRow } from '@/editor/dnd/layersPort'
import { changedKeys } from '@/model/buckets'
import type { Definitions } from '@/model/definition'
import { childIds, getNode, type TreeDoc } from '@/model/tree/doc'
import { pathToRoot } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { isOpen, rowKey, START_FOLDING, type Folding } from './folding'
import { orphansOf } from './orphans'
import { familyOf } from './slotRows'

/** One row of the layers with what ARIA wants to know of it. */
export interface Row extends LayerRow {
  /** Unique in the list. */
  readonly key: string
  /** From 1. */
  readonly position: number
  readonly siblings: number
  /** Whether it hangs on nothing: see `orphansOf`. */
  readonly lost: boolean
}

interface Branch {
  readonly depth: number
  readonly position: number
  readonly siblings: number
  readonly rows: readonly Row[]
}

/** Lists the visible rows of one document, again and again while it changes. */
export interface RowBuilder {
  /** The same list as before when no row changed: edits of props and styles do not count. */
  readonly rows: (doc: TreeDoc, folding: Folding) => readonly Row[]
}

/** Makes a builder that keeps the rows of every branch and makes anew those that changed, and those above. */
export function createRowBuilder(definitions: Definitions): RowBuilder {
  let last: TreeDoc | undefined
  let lastFolding: Folding = START_FOLDING
  let rows: readonly Row[] = []
  const branches = new Map<NodeId, Branch>()

  /** Forgets the rows of nodes that changed and of all that contain them. */
  const forget = (doc: TreeDoc, ids: Iterable<NodeId>) => {
    for (const id of ids) {
      branches.delete(id)
      for (const above of pathToRoot(doc, id)) branches.delete(above.id)
    }
  }

  return {
    rows(doc, folding) {
      if (doc === last && folding === lastFolding) return rows
      if (!last || last.rootId !== doc.rootId || folding.rule !== lastFolding.rule) branches.clear()
      else {
        const changed = structureChanges(last, doc)
        const folded = foldChanges(lastFolding, folding)
        const before = last
        last = doc
        lastFolding = folding
        if (changed.length === 0 && folded.length === 0) return rows
        forget(before, changed)
        forget(doc, [...changed, ...folded])
      }
      last = doc
      lastFolding = folding
      const tops = [doc.rootId, ...orphansOf(doc)]
      const context = { doc, folding, definitions, branches, seen: new Set<NodeId>() }
      rows = tops.flatMap((id, at) =>
        branchOf(context, id, { depth: 0, position: at + 1, siblings: tops.length, lost: at > 0 }),
      )
      return rows
    },
  }
}

/** The containers whose children changed, and nodes of another type: those may have other slots. */
function structureChanges(before: TreeDoc, after: TreeDoc): NodeId[] {
  if (before === after) return []
  const retyped = changedKeys(before.nodes, after.nodes).filter(
    (id) => getNode(before, id)?.type !== getNode(after, id)?.type,
  )
  return [...changedKeys(before.children, after.children), ...retyped]
}

function foldChanges(before: Folding, after: Folding): NodeId[] {
  const keys = new Set([
    ...[...before.toggled].filter((key) => !after.toggled.has(key)),
    ...[...after.toggled].filter((key) => !before.toggled.has(key)),
  ])
  return [...keys].map((key) => key.split('\n')[0] ?? key)
}

interface Context {
  readonly doc: TreeDoc
  readonly folding: Folding
  readonly definitions: Definitions
  readonly branches: Map<NodeId, Branch>
  readonly seen: Set<NodeId>
}

interface Standing {
  readonly depth: number
  readonly position: number
  readonly siblings: number
  readonly lost: boolean
}

function branchOf(context: Context, id: NodeId, standing: Standing): readonly Row[] {
  const { doc, folding, branches, seen } = context
  const { depth, position, siblings } = standing
  const known = branches.get(id)
  if (known?.depth === depth && known.position === position && known.siblings === siblings) {
    return known.rows
  }
  // A circle of lost nodes ends where it began.
  if (seen.has(id)) return []
  seen.add(id)
  const { inline, slots } = familyOf(doc, context.definitions, id)
  const count = inline.length + slots.length
  const expanded = count > 0 && isOpen(folding, id, depth)
  const slot = getNode(doc, id)?.slot ?? ''
  const rows: Row[] = [
    { kind: 'node', key: id, id, slot, expanded, filled: count > 0, ...standing },
  ]
  if (expanded) {
    const below = { depth: depth + 1, siblings: count, lost: standing.lost }
    inline.forEach((child, at) =>
      append(rows, branchOf(context, child, { ...below, position: at + 1 })),
    )
    slots.forEach((name, at) =>
      append(
        rows,
        slotRows(context, { id, slot: name }, { ...below, position: inline.length + at + 1 }),
      ),
    )
  }
  branches.set(id, { depth, position, siblings, rows })
  return rows
}

function slotRows(
  context: Context,
  { id, slot }: { readonly id: NodeId; readonly slot: string },
  standing: Standing,
): readonly Row[] {
  const children = childIds(context.doc, id, slot)
  const key = rowKey(id, slot)
  const expanded = children.length > 0 && isOpen(context.folding, key, standing.depth - 1)
  const filled = children.length > 0
  const rows: Row[] = [{ kind: 'slot', key, id, slot, expanded, filled, ...standing }]
  if (!expanded) return rows
  const below = { depth: standing.depth + 1, siblings: children.length, lost: standing.lost }
  children.forEach((child, at) =>
    append(rows, branchOf(context, child, { ...below, position: at + 1 })),
  )
  return rows
}

/** `push(...rows)` runs out of stack at 100,000 rows. */
function append(rows: Row[], more: readonly Row[]): void {
  for (const row of more) rows.push(row)
}
