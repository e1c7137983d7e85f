import { setFields, valueAt, type FieldChange } from '@/editor/commands/setField'
import { runCommand, readContext } from '@/editor/commands/runCommand'
import { getNode } from '@/model/tree/doc'
import { ownBreakpoints, splitKey } from '@/model/responsive'
import type { FieldPath } from '@/model/tree/ops'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppDispatch } from '@/store/thunk'
import type { Drafts } from './drafts'
import type { FieldEditor, FieldSession } from './fieldEditor'
import { pathAt } from './readField'

let sessions = 0

/** The fields of records that may hold other values for breakpoints. */
const RESPONSIVE: ReadonlySet<string> = new Set(['props', 'styles'])

/** Makes the field editor of some nodes of a tree, for the widths of a breakpoint or for all. */
export function createFieldEditor({
  treeId,
  ids,
  at,
  drafts,
  dispatch,
}: {
  readonly treeId: TreeId
  readonly ids: readonly NodeId[]
  readonly at: string | null
  readonly drafts: Drafts
  readonly dispatch: AppDispatch
}): FieldEditor {
  /** A path that names a breakpoint already is meant as it is. */
  const here = (path: FieldPath): FieldPath =>
    RESPONSIVE.has(path[0]) && splitKey(path[1] ?? '').breakpointId === null
      ? pathAt(path, at)
      : path
  const keyOf = (path: FieldPath) => JSON.stringify([treeId, ids, here(path)])
  const apply = (changes: readonly FieldChange[], session?: string) =>
    void dispatch(runCommand(setFields(changes, { session }), { treeId }))

  function begin(...fields: readonly FieldPath[]): FieldSession {
    const paths = fields.map(here)
    sessions += 1
    const session = `session-${sessions}`
    const before = ids.map((id) => {
      const node = nodeOf(id)
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

  function nodeOf(id: NodeId) {
    const doc = dispatch(readContext({ treeId }))?.doc
    return doc && getNode(doc, id)
  }

  return {
    begin,
    drafts,
    keyOf,
    reset(...paths) {
      for (const path of paths) drafts.delete(keyOf(path))
      apply(ids.flatMap((id) => paths.map((path) => ({ id, path: here(path), value: undefined }))))
    },
    resetAll(...paths) {
      for (const path of paths) drafts.delete(keyOf(path))
      const allOf = (id: NodeId, path: FieldPath) => [
        null,
        ...ownBreakpoints(nodeOf(id)?.[path[0]], path[1] ?? ''),
      ]
      const taken = ids.flatMap((id) =>
        paths.flatMap((path) => allOf(id, path).map((one) => ({ id, path: pathAt(path, one) }))),
      )
      apply(taken.map((one) => ({ ...one, value: undefined })))
    },
  }
}
