import { offeredSlots } from '@/editor/commands/placing/nearestPlace'
import { getNode } from '@/model/tree/doc'
import type { Place } from '@/model/tree/place'
import { DEFAULT_SLOT, type NodeId } from '@/model/tree/types'
import type { Point } from '../canvasPort'
import type { LayerLine, LayerRow } from '../layersPort'
import type { DropContext, DropRules, Home } from './load'

/** Where a release in the layers would drop, and how that is shown. */
export interface RowTarget {
  readonly place: Place | null
  readonly line: LayerLine | null
  /** Why it does not go where the pointer is. */
  readonly reason?: string
}

/** The rows of the list and their size. */
export interface RowScene {
  readonly rows: readonly LayerRow[]
  readonly rowHeight: number
}

interface Candidate {
  readonly place: Place
  readonly depth: number
  readonly why: string | undefined
}

/** The part of a row, above and below, that means the gap beside it and not the row. */
const GAP_PART = 0.25

/**
 * Finds where a release at a point of the list would drop. The middle of a row that takes nodes means
 * "into it"; elsewhere the gap counts, and `depth` (how far right the person holds it, in levels) picks
 * one of the levels that end at that gap.
 */
export function rowTarget(
  scene: RowScene,
  rules: DropRules,
  point: Point,
  depth: number,
): RowTarget {
  const { rows, rowHeight } = scene
  const at = Math.floor(point.y / rowHeight)
  const row = rows[at]
  if (!row) return gapTarget(scene, rules, rows.length, depth)
  const part = point.y / rowHeight - at
  const middle = part > GAP_PART && part < 1 - GAP_PART
  const into = row.kind === 'slot' || middle ? intoRow(rules, row) : undefined
  if (into?.place) return { place: into.place, line: { shape: 'into', row: at, depth: row.depth } }
  const beside = gapTarget(scene, rules, part < 0.5 ? at : at + 1, depth)
  return into?.reason === undefined ? beside : { ...beside, reason: into.reason }
}

/** Where a gap between rows leads, at the level nearest to the one asked for. */
function gapTarget(scene: RowScene, rules: DropRules, gap: number, depth: number): RowTarget {
  const { rows } = scene
  if (rows.length === 0) return { place: null, line: null }
  const candidates = candidatesAt(rows, rules, Math.max(1, Math.min(gap, rows.length)))
  const byWish = candidates.toSorted(
    (a, b) => Math.abs(a.depth - depth) - Math.abs(b.depth - depth) || a.depth - b.depth,
  )
  const wished = byWish[0]
  const legal = byWish.find(({ why }) => why === undefined)
  if (legal) {
    const row = Math.max(1, Math.min(gap, rows.length))
    const line = { shape: 'between', row, depth: legal.depth } as const
    return { place: legal.place, line, ...(wished?.why && { reason: wished.why }) }
  }
  return { ...aroundGap(rows, rules, gap), ...(wished?.why && { reason: wished.why }) }
}

/** The places that a gap can mean, from the inside of the row above it outward to the level of the row below. */
function candidatesAt(rows: readonly LayerRow[], rules: DropRules, gap: number): Candidate[] {
  const above = rows[gap - 1]
  if (!above) return []
  const below = rows[gap]
  const found: Candidate[] = []
  const add = (home: Home, depth: number, beside: { after?: NodeId; before?: NodeId }) =>
    found.push({ place: rules.placeAt(home, beside), depth, why: rules.whyNot(home) })

  const opens = below !== undefined && below.depth > above.depth
  if (opens || !above.filled) {
    const home = inlineHome(rules.context, above)
    const first = home && rules.staying(home)[0]
    if (home) add(home, above.depth + 1, first === undefined ? {} : { before: first })
  }
  const until = opens ? above.depth + 1 : Math.max(1, below?.depth ?? 1)
  let level = above.depth + 1
  for (let at = gap - 1; at >= 0 && level > until; at--) {
    const row = rows[at]
    if (!row || row.depth >= level) continue
    level = row.depth
    const node = row.kind === 'node' ? getNode(rules.context.doc, row.id) : undefined
    if (level < until || !node || node.parentId === null) continue
    add({ parentId: node.parentId, slot: node.slot }, level, { after: node.id })
  }
  return found
}

/** Where no level of a gap takes the nodes: after the nearest ancestor whose container does. */
function aroundGap(rows: readonly LayerRow[], rules: DropRules, gap: number): RowTarget {
  const from = Math.min(gap, rows.length) - 1
  let level = rows[from]?.depth ?? 0
  for (let at = from; at >= 0; at--) {
    const row = rows[at]
    if (!row || row.depth > level) continue
    level = row.depth - 1
    const node = row.kind === 'node' ? getNode(rules.context.doc, row.id) : undefined
    if (!node || node.parentId === null) continue
    const home = { parentId: node.parentId, slot: node.slot }
    if (rules.whyNot(home) !== undefined) continue
    const line = { shape: 'between', row: endOfBranch(rows, at), depth: row.depth } as const
    return { place: rules.placeAt(home, { after: node.id }), line }
  }
  return { place: null, line: null }
}

/** The row behind a row and all that is shown below it. */
function endOfBranch(rows: readonly LayerRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0
  let end = at + 1
  while ((rows[end]?.depth ?? -1) > depth) end += 1
  return end
}

/** The slot whose nodes stand right below a row, without a row of their own for the slot. */
function inlineHome(context: DropContext, row: LayerRow): Home | undefined {
  if (row.kind === 'slot') return { parentId: row.id, slot: row.slot }
  const slots = offeredSlots(context, row.id)
  const slot = slots.length === 1 ? slots[0] : slots.find((name) => name === DEFAULT_SLOT)
  return slot === undefined ? undefined : { parentId: row.id, slot }
}

/** The end of the first slot of a row that takes the nodes; a reason when it has slots and none does. */
function intoRow(
  rules: DropRules,
  row: LayerRow,
): { readonly place?: Place; readonly reason?: string } {
  const slots = row.kind === 'slot' ? [row.slot] : offeredSlots(rules.context, row.id)
  let reason: string | undefined
  for (const slot of slots) {
    const home = { parentId: row.id, slot }
    const why = rules.whyNot(home)
    if (why === undefined) return { place: rules.placeAt(home, {}) }
    reason ??= why
  }
  return reason === undefined ? {} : { reason }
}

/** How a place that was chosen without a pointer is shown; `null` when its rows are folded away. */
export function lineAt({ rows }: RowScene, rules: DropRules, place: Place): LayerLine | null {
  const staying = rules.staying(place)
  const before = staying[place.index]
  const after = staying[place.index - 1]
  const rowOf = (id: NodeId) => rows.findIndex((row) => row.kind === 'node' && row.id === id)
  if (after !== undefined) {
    const at = rowOf(after)
    const depth = rows[at]?.depth
    if (depth !== undefined) return { shape: 'between', row: endOfBranch(rows, at), depth }
  } else if (before !== undefined) {
    const row = rowOf(before)
    const depth = rows[row]?.depth
    if (depth !== undefined) return { shape: 'between', row, depth }
  }
  const row = rows.findIndex(
    ({ id, kind, slot }) => id === place.parentId && (kind === 'node' || slot === place.slot),
  )
  return row < 0 ? null : { shape: 'into', row, depth: rows[row]?.depth ?? 0 }
}
