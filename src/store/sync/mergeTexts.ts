import type { RecordStore } from '@/lib/idb/recordStore'
import { refOf } from '@/model/records'
import type { OpenConflict } from '@/sync/client/conflict'
import { kindOf, registersOf } from '@/sync/merge/registers'
import { isLongText } from '@/sync/merge/longText'
import type { AppThunk } from '../thunk'
import { setRegister } from './decide'

/**
 * Decides the conflicts of this browser about texts whose lines merge: nobody has to choose between two edits in
 * different places. Only of a record of which nothing waits: what stands must be the server's, and not what the
 * author typed since. Answers the conflicts that are left, to people or to a later time.
 */
export function mergeTexts(
  conflicts: readonly OpenConflict[],
  project: RecordStore,
): AppThunk<Promise<readonly OpenConflict[]>> {
  return async (dispatch, _getState, { db, saver }) => {
    const texts = conflicts.filter(isText)
    if (texts.length === 0) return conflicts
    // Not a part of the first load: most people never need it. Before anything is read, which must not be old.
    const { mergeText } = await import('@/sync/client/mergeText')
    const open = new Set((await project.sync.conflicts()).map(({ id }) => id))
    const decided = new Set<string>()
    for (const conflict of texts) {
      const { id, key, path, base, lost } = conflict
      await saver.flush()
      const unsent = new Set(await project.sync.unsentKeys())
      const ref = refOf(key)
      if (!ref || !open.has(id) || unsent.has(key) || saver.isDirty(key)) continue
      const [found] = await project.read([ref])
      const standing = found?.value && registersOf(found.value, kindOf(key)).get(path)
      if (typeof standing !== 'string') continue
      const merged = mergeText(base as string, lost as string, standing)
      if (merged === undefined || project !== db.project()) continue
      await dispatch(setRegister(conflict, merged))
      // Typed in this very moment: it is merged anew, once that is stored and sent.
      if (saver.isDirty(key)) continue
      await project.sync.resolve([conflict])
      decided.add(id)
    }
    return conflicts.filter(({ id }) => !decided.has(id))
  }
}

function isText({ key, path, kind, isMine, base, lost }: OpenConflict): boolean {
  if (kind !== 'stale' || !isMine || !isLongText(key, path)) return false
  return typeof base === 'string' && typeof lost === 'string'
}
