import { keyOf, refOf, type RecordKey } from '@/model/records'
import { getNode } from '@/model/tree/doc'
import type { OpenConflict } from '@/sync/client/conflict'
import { standsAs } from '@/sync/client/editRecord'
import { kindOf, registersOf } from '@/sync/merge/registers'
import type { RegisterPath, RegisterValue } from '@/sync/merge/types'
import { applyEdit } from '../editing/applyEdit'
import { selectDoc } from '../selectors/trees'
import type { AppThunk } from '../thunk'
import { storeOf } from './collections'
import { restore } from './trash'
import { writePast } from './writePast'

export { isLongText } from '@/sync/merge/longText'
export type { OpenConflict, RegisterValue }

/** How somebody decides a conflict: what stands is kept, the other value takes its place, or one of their own does. */
export type Decision =
  | { readonly keep: 'standing' }
  | { readonly keep: 'other' }
  | { readonly keep: 'value'; readonly value: RegisterValue }

/**
 * Decides conflicts: makes the chosen values stand, as edits of one's own, and marks the conflicts as resolved, here
 * at once and on the server with the next push. Of an edit in the trash, `other` takes what it is in out of the
 * trash. Rejects with a sentence; the conflicts from there on stay open.
 */
export function decide(
  conflicts: readonly OpenConflict[],
  decision: Decision,
): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, sync }) => {
    const project = db.project()
    const rows = await Promise.all([db.root, project].map((store) => store.sync.conflicts()))
    const open = new Set(rows.flat().map(({ id }) => id))
    const restored = new Set<RecordKey>()
    for (const conflict of conflicts) {
      if (project !== db.project()) throw new Error('Another project is open now.')
      const { id, key, lost } = conflict
      if (!open.has(id)) continue
      if (decision.keep === 'value') {
        await dispatch(setRegister(conflict, decision.value))
      } else if (decision.keep === 'other' && !wasRemoved(conflict)) {
        await dispatch(setRegister(conflict, lost))
      } else if (decision.keep === 'other' && !restored.has(key)) {
        await dispatch(restore(key))
        restored.add(key)
      }
      await storeOf(db, key).sync.resolve([conflict])
    }
    await sync.readConflicts()
    sync.changed()
  }
}

/** Whether a conflict is about an edit of something that somebody else removed. */
export function wasRemoved({ kind }: OpenConflict): boolean {
  return kind === 'trash' || kind === 'purged'
}

/** The value that stands in the register of a conflict now. */
export function readStanding({ key, path }: OpenConflict): AppThunk<Promise<RegisterValue>> {
  return async (_dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const ref = refOf(key)
    if (!ref) return undefined
    const [found] = await storeOf(db, key).read([ref])
    return found?.value ? registersOf(found.value, kindOf(key)).get(path) : undefined
  }
}

/** Makes a value stand: as a step of the history where the register is one of a document that is shown. */
export function setRegister(
  { key, path }: OpenConflict,
  value: RegisterValue,
): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver }) => {
    const ref = refOf(key)
    if (!ref) return
    const doc = ref.collection === 'nodes' ? selectDoc(getState(), ref.treeId) : undefined
    const edited = ref.collection === 'nodes' ? fieldOf(path) : undefined
    if (ref.collection === 'nodes' && doc && edited && getNode(doc, ref.id)) {
      const op = { op: 'set', id: ref.id, path: edited, value } as const
      const done = dispatch(applyEdit({ treeId: ref.treeId, label: 'Resolve conflict', ops: [op] }))
      if (done.ok) return
      if (done.error.code === 'component-in-itself') throw new Error(done.error.why)
    }
    await saver.flush()
    const [found] = await storeOf(db, key).read([ref])
    if (!found?.value) throw new Error(`“${keyOf(ref)}” is not there any more: restore it first.`)
    const registers = new Map(registersOf(found.value, kindOf(key)))
    if (value === undefined) registers.delete(path)
    else registers.set(path, value)
    const { record } = standsAs(key, registers)
    if (record) await dispatch(writePast([{ ...ref, value: record, seen: found.value }]))
  }
}

/** The field that an edit of a node names; `undefined` for its place, and for names that need care. */
function fieldOf(path: RegisterPath): readonly [string] | readonly [string, string] | undefined {
  if (/^[$~]/.test(path)) return undefined
  const dot = path.indexOf('.')
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)]
}
