import { setFields, valueAt, type FieldChange } from '@/editor/commands/setField'
import { runCommand, readContext } from '@/editor/commands/runCommand'
import { getNode } from '@/model/tree/doc'
import type { FieldPath } from '@/model/tree/ops'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppDispatch } from '@/store/thunk'
import type { Drafts } from './drafts'
import type { FieldEditor, FieldSession } from './fieldEditor'

let sessions = 0

/** Makes the field editor of some nodes of a tree. */
export function createFieldEditor({
  treeId,
  ids,
  drafts,
  dispatch,
}: {
  readonly treeId: TreeId
  readonly ids: readonly NodeId[]
  readonly drafts: Drafts
  readonly dispatch: AppDispatch
}): FieldEditor {
  const keyOf = (path: FieldPath) => JSON.stringify([treeId, ids, path])
  const apply = (changes: readonly FieldChange[], session?: string) =>
    void dispatch(runCommand(setFields(changes, { session }), { treeId }))

  function begin(...paths: readonly FieldPath[]): FieldSession {
    sessions += 1
    const session = `session-${sessions}`
    const doc = dispatch(readContext({ treeId }))?.doc
    const before = ids.map((id) => {
      const node = doc && getNode(doc, id)
      return paths.map((path) => node && valueAt(node, path))
    })
    const setEach: FieldSession['setEach'] = (make) =>
      apply(
        ids.flatMap((id, at) => {
          const values = make(before[at] ?? [])
          return paths.map((path, field): FieldChange => ({ id, path, value: values[field] }))
        }),
        session,
      )
    return {
      setEach,
      set: (...values) => setEach(() => values),
      revert: () => setEach((was) => was),
    }
  }

  return {
    begin,
    drafts,
    keyOf,
    reset(...paths) {
      for (const path of paths) drafts.delete(keyOf(path))
      apply(ids.flatMap((id) => paths.map((path) => ({ id, path, value: undefined }))))
    },
  }
}
