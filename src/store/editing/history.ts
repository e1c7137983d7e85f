import { fail, ok, type Result } from '@/model/result'
import { getNode } from '@/model/tree/doc'
import { applyOps, describeTreeError } from '@/model/tree/ops'
import { ownName } from '@/model/tree/ownName'
import type { TreeError, TreeId } from '@/model/tree/types'
import type { HistoryEntry, ThemeChange } from '../history/entry'
import { madeBy } from '../history/othersWithin'
import { stillMine } from '../history/stillMine'
import { selectDoc, selectHeader } from '../selectors/trees'
import { historyOf } from '../slices/historySlice'
import { notify } from '../slices/noticesSlice'
import type { AppThunk } from '../thunk'
import { stepDropped, treeStepped } from '../trees/treeActions'
import { effective, stillThere } from './applyEdit'
import { componentSteps } from './componentSteps'
import { whyInItself } from './whyInItself'

type Stepped = Result<HistoryEntry | null, TreeError>

/**
 * Takes back the last step of a tree and restores the selection; `null` when there is none. A step
 * whose nodes vanished (somebody else removed them) is refused with a notice and leaves the history. What
 * somebody else changed in the same place since stays as it is, and a notice names it.
 */
export function undo(treeId: TreeId): AppThunk<Stepped> {
  return step(treeId, 'undo')
}

/** Does again what was taken back last. Refused as `undo` is. */
export function redo(treeId: TreeId): AppThunk<Stepped> {
  return step(treeId, 'redo')
}

function step(treeId: TreeId, direction: 'undo' | 'redo'): AppThunk<Stepped> {
  return (dispatch, getState, { now }) => {
    const state = getState()
    const doc = selectDoc(state, treeId)
    const { past, future } = historyOf(state.history, treeId)
    const entry = (direction === 'undo' ? past : future).at(-1)
    if (!doc || !entry) return ok(null)
    const isUndo = direction === 'undo'
    const nameOf = (id: string) => ownName(getNode(doc, id)) ?? getNode(doc, id)?.type ?? id
    const drop = (why: string) => {
      dispatch(stepDropped({ treeId, direction }))
      const text = `“${entry.label}” cannot be ${isUndo ? 'undone' : 'redone'}: ${why}`
      dispatch(notify({ kind: 'error', text }))
    }
    if (entry.deletes) {
      const { brought } = entry.deletes
      const go = componentSteps.deletion?.(brought, isUndo)
      if (go && dispatch(go)) return ok(entry)
      drop(`the component “${brought.component.name}” is not here any more.`)
      return ok(null)
    }
    const [back, written] = isUndo ? [entry.inverse, entry.ops] : [entry.ops, entry.inverse]
    const made = new Set([...madeBy(entry.ops), ...(entry.made ?? [])])
    const mine = stillMine(doc, back, written, isUndo ? made : undefined)
    const others = mine.theirs.map((id) => `“${nameOf(id)}”`).join(', ')
    if (mine.ops.length === 0 && mine.theirs.length > 0) {
      drop(`somebody else worked on ${others} since. That stays.`)
      return ok(null)
    }
    const theme = entry.theme && themeStep(entry.theme, isUndo)
    if (theme && selectHeader(state, treeId)?.['themeId'] !== theme.before) {
      drop('another theme was chosen since. That stays.')
      return ok(null)
    }
    const applied = applyOps(doc, mine.ops)
    if (!applied.ok) {
      drop(describeTreeError(applied.error, nameOf))
      return fail(applied.error)
    }
    const { doc: next, changes, inverse } = applied.value
    const why = whyInItself(state, treeId, { before: doc, after: next })
    if (why !== undefined) {
      drop(why)
      return fail({ code: 'component-in-itself', id: treeId, why })
    }
    const { selectionBefore, selectionAfter, label } = entry
    const { brings, takes, stays } =
      (entry.brings && componentSteps.brought?.(state, entry.brings, { isUndo, treeId, next })) ??
      {}
    dispatch(
      treeStepped({
        treeId,
        direction,
        label: `${isUndo ? 'Undo' : 'Redo'} ${label}`,
        // The exact way back from here, in case records of others came in between.
        entry: isUndo
          ? {
              ...entry,
              ops: inverse,
              inverse: mine.ops,
              made: [...made],
              ...(takes && { brings: takes }),
            }
          : { ...entry, ops: mine.ops, inverse },
        records: effective(doc, changes),
        selection: stillThere(next, isUndo ? selectionBefore : selectionAfter),
        ...(theme && { theme: { ...theme, at: now() } }),
        ...(brings && { brings }),
        ...(takes && { takes }),
      }),
    )
    if (stays) dispatch(notify({ kind: 'info', text: stays }))
    if (mine.theirs.length > 0) {
      const text = `Somebody else worked on ${others} since. That stays; the rest is ${isUndo ? 'undone' : 'redone'}.`
      dispatch(notify({ kind: 'info', text }))
    }
    return ok(entry)
  }
}

/** The change as the step makes it in this direction. */
function themeStep({ before, after }: ThemeChange, isUndo: boolean): ThemeChange {
  return isUndo ? { before: after, after: before } : { before, after }
}
