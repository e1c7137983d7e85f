import { isComposed } from '@/model/component/composed'
import { detaching } from '@/model/component/detach'
import { typeOfComponent } from '@/model/component/type'
import { usesOf } from '@/model/component/uses'
import { entriesOf } from '@/model/buckets'
import { getNode, type RecordChanges, type TreeDoc } from '@/model/tree/doc'
import { applyOps } from '@/model/tree/ops'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import { afterDeletion, type Detached } from '../history/deletion'
import type { HistoryEntry } from '../history/entry'
import { selectDoc, selectHeader } from '../selectors/trees'
import { selectionOf } from '../slices/selectionSlice'
import type { AppThunk } from '../thunk'
import { componentStepped, type RecordList } from '../trees/treeActions'
import { effective, stillThere } from './applyEdit'
import { provideComponentSteps } from './componentSteps'
import { restoreComponent } from './restoreComponent'

/**
 * Deletes a composed component with its main, and detaches its instances in all documents, as one step of each of them:
 * undo in one of them, or `restoreComponent`, takes all of it back. Answers what went; `undefined`, and nothing is
 * changed, when there is no such component or its main is not here. `again`: it was taken back before.
 */
export function removeComponent(id: string, { again = false } = {}): AppThunk<Brought | undefined> {
  return (dispatch, getState, { newId }) => {
    const state = getState()
    const component = state.components.components.find((one) => one.id === id)
    if (!component || !isComposed(component)) return undefined
    const header = selectHeader(state, component.treeId)
    const main = selectDoc(state, component.treeId)
    if (!header || !main) return undefined
    const records = [...entriesOf(main.nodes)].map(([, node]) => node)
    const takes: Brought = { component, header, records }
    const label = `Delete component “${component.name}”`
    const trees: { treeId: TreeId; records: RecordList; selection: readonly NodeId[] }[] = []
    const steps = new Map<TreeId, HistoryEntry>()
    for (const { treeId, ids } of usesOf(state.componentTrees.docs, typeOfComponent(id))) {
      const doc = treeId === component.treeId ? undefined : selectDoc(state, treeId)
      if (!doc) continue
      const { detached, next, changes } = detachAll(doc, ids, { treeId, main, newId })
      const selectionBefore = selectionOf(state.selection, treeId)
      const roots = new Map(detached.map(({ instanceId, rootId }) => [instanceId, rootId]))
      const selected = selectionBefore.map((one) => roots.get(one) ?? one)
      const selection = stillThere(next, selected)
      trees.push({ treeId, records: effective(doc, changes), selection })
      steps.set(treeId, {
        label,
        ops: detached.flatMap(({ ops }) => ops),
        inverse: detached.toReversed().flatMap(({ inverse }) => inverse),
        selectionBefore,
        selectionAfter: selection,
        deletes: { brought: takes, detached },
      })
    }
    const histories = afterDeletion(state.history.byTree, id, { steps, again })
    dispatch(componentStepped({ label, takes, trees, histories }))
    return takes
  }
}

provideComponentSteps({
  deletion: (went, isUndo) => (dispatch) => {
    if (!isUndo) return dispatch(removeComponent(went.component.id, { again: true })) !== undefined
    dispatch(restoreComponent(went))
    return true
  },
})

interface InDocument {
  readonly treeId: TreeId
  readonly main: TreeDoc
  readonly newId: () => string
}

/** One after the other: one may lie in what another becomes. */
function detachAll(doc: TreeDoc, ids: readonly NodeId[], { main, ...to }: InDocument) {
  const detached: Detached[] = []
  const changes = new Map<NodeId, TreeNode | undefined>()
  let next = doc
  for (const instanceId of ids) {
    const instance = getNode(next, instanceId)
    const how = instance && detaching(main, instance, to)
    if (!how) continue
    const applied = applyOps(next, how.ops)
    if (!applied.ok) continue
    const { ops, rootId } = how
    detached.push({ instanceId, rootId, ops, inverse: applied.value.inverse })
    for (const [id, node] of applied.value.changes) changes.set(id, node)
    next = applied.value.doc
  }
  return { detached, next, changes: changes satisfies RecordChanges }
}
