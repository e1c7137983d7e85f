import type { JsonObject } from '@/model/json'
import { keyOf, refOf } from '@/model/records'
import { ownName } from '@/model/tree/ownName'
import { parsePosition } from '@/sync/merge/position'
import { recordOfRegisters, registersOf } from '@/sync/merge/registers'
import { DELETED, POSITION, type RegisterValue } from '@/sync/merge/types'
import type { AppThunk } from '../thunk'
import type { OpenConflict } from './decide'

/** More nodes than these are not shown beside a value. */
const MOST_NODES = 200

/** Where a node is, for people. */
export interface NodePlace {
  /** The name or the type of what contains it; `undefined` where that is gone, `null` for the root of a document. */
  readonly parent: string | null | undefined
  readonly slot: string
  /** From 1, among what lies in the slot now, with it. */
  readonly at: number
  readonly of: number
}

/** A node with one of the values of a conflict: a part of its document that can be drawn by itself. */
export interface NodeSide {
  readonly rootId: string
  /** The root first, and what lies below it; not more than some hundred. */
  readonly records: readonly JsonObject[]
  /** The node, where the root is what contains it: of a conflict about its place. */
  readonly marked?: string
  readonly place?: NodePlace
}

/** Registers that change what a node looks like. */
const SEEN = /^(props|styles|bindings)\.|^(type|text|\$pos)$/

/** Whether the values of a conflict are best seen drawn. */
export function isAboutLooks({ key, path }: OpenConflict): boolean {
  return refOf(key)?.collection === 'nodes' && SEEN.test(path)
}

/**
 * The node of a conflict with each of some values in the place of what stands, with all that lies in it; for its
 * place, what contains it. `undefined` where the node is not here any more, or what contains it is not.
 */
export function readNodeSides(
  { key, path }: OpenConflict,
  values: readonly RegisterValue[],
): AppThunk<Promise<readonly (NodeSide | undefined)[]>> {
  return async (_dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const ref = refOf(key)
    if (ref?.collection !== 'nodes') return values.map(() => undefined)
    const { id, treeId } = ref
    const store = db.project()
    const nodes = new Map<string, JsonObject>()
    for (const node of await store.readTree(treeId)) {
      if (typeof node['id'] === 'string') nodes.set(node['id'], node)
    }
    const trashed = (await store.sync.trash()).find((row) => row.key === keyOf(ref))?.registers
    const stored = nodes.get(id)
    const registers = stored ? registersOf(stored, 'node') : trashed
    if (!registers) return values.map(() => undefined)
    return values.map((value) => {
      const set = new Map(registers)
      set.delete(DELETED)
      if (value === undefined) set.delete(path)
      else set.set(path, value)
      const record = recordOfRegisters({ id, treeId }, set) as JsonObject
      const tree = new Map(nodes).set(id, record)
      if (path !== POSITION) return { rootId: id, records: partOf(tree, id) }
      const [parentId] = parsePosition(value) ?? [undefined]
      const place = placeIn(tree, record)
      if (parentId == null || !tree.has(parentId)) return { rootId: id, records: [], place }
      return { rootId: parentId, records: partOf(tree, parentId), marked: id, place }
    })
  }
}

/** A node and what lies below it, in layers, as a document of its own. */
function partOf(tree: ReadonlyMap<string, JsonObject>, rootId: string): readonly JsonObject[] {
  const children = new Map<unknown, JsonObject[]>()
  for (const node of tree.values()) {
    if (node['deleted'] === true) continue
    const siblings = children.get(node['parentId'])
    if (siblings) siblings.push(node)
    else children.set(node['parentId'], [node])
  }
  const root = tree.get(rootId)
  if (!root) return []
  const { deleted: _, ...shown } = root
  const part: JsonObject[] = [{ ...shown, parentId: null }]
  const taken = new Set([rootId])
  for (const { id } of part) {
    for (const child of children.get(id) ?? []) {
      const name = child['id']
      if (typeof name !== 'string' || taken.has(name) || part.length >= MOST_NODES) continue
      taken.add(name)
      part.push(child)
    }
  }
  return part
}

function placeIn(tree: ReadonlyMap<string, JsonObject>, node: JsonObject): NodePlace {
  const { id, parentId, slot, order } = node
  const parent = typeof parentId === 'string' ? tree.get(parentId) : undefined
  const type = parent?.['type']
  const place = typeof order === 'string' ? order : ''
  const siblings = [...tree.values()].filter(
    (one) => one['parentId'] === parentId && one['slot'] === slot && one['deleted'] !== true,
  )
  const isBefore = (one: JsonObject) =>
    one['id'] !== id && typeof one['order'] === 'string' && one['order'] < place
  return {
    parent:
      parentId === null ? null : (ownName(parent) ?? (typeof type === 'string' ? type : undefined)),
    slot: typeof slot === 'string' ? slot : '',
    at: siblings.filter(isBefore).length + 1,
    of: siblings.length,
  }
}
