import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import type { Position } from './types'

/** Reads the place of a node; `undefined` for a value that is none. */
export function parsePosition(value: Json | undefined): Position | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [parentId, slot, order] = value as readonly Json[]
  if (parentId !== null && typeof parentId !== 'string') return undefined
  return typeof slot === 'string' && typeof order === 'string' ? [parentId, slot, order] : undefined
}

/** The key of a node of the same tree; `undefined` for a key that is no node's. */
export function siblingKey(key: RecordKey, id: string): RecordKey | undefined {
  const slash = key.indexOf('/')
  return key.startsWith('nodes:') && slash > 0 ? `${key.slice(0, slash)}/${id}` : undefined
}

/** The key of the node that a node hangs under; `null` when it hangs under none. */
export function parentKey(key: RecordKey, position: Json | undefined): RecordKey | null {
  const parentId = parsePosition(position)?.[0] ?? null
  return parentId === null ? null : (siblingKey(key, parentId) ?? null)
}

/** The key of the header of the tree that a node belongs to. */
export function headerKey(key: RecordKey): RecordKey | undefined {
  const slash = key.indexOf('/')
  return key.startsWith('nodes:') && slash > 0
    ? `componentTrees:${key.slice('nodes:'.length, slash)}`
    : undefined
}
