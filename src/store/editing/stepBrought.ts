import { typeOfComponent } from '@/model/component/type'
import { countUses } from '@/model/component/uses'
import { entriesOf } from '@/model/buckets'
import type { TreeDoc } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import { othersWorkedOn } from '../history/othersInMain'
import type { RootState } from '../rootState'
import { historyOf } from '../slices/historySlice'
import type { BroughtStep } from './componentSteps'

/**
 * A component goes with the step that made it, unless it is used by now, or somebody else worked on its main; `next` is
 * the tree as the step leaves it. What is gone already, or there already, is left alone.
 */
export function stepBrought(
  state: RootState,
  brought: Brought,
  { isUndo, treeId, next }: { isUndo: boolean; treeId: TreeId; next: TreeDoc },
): BroughtStep {
  const { id } = brought.component
  const { docs, headers } = state.componentTrees
  const component = state.components.components.find((one) => one.id === id)
  if (!isUndo) return component ? {} : { brings: brought }
  const header = headers.find((one) => one.id === brought.header.id)
  const doc = Object.hasOwn(docs, brought.header.id) ? docs[brought.header.id] : undefined
  if (!component || !header || !doc) return {}
  const uses = countUses({ ...docs, [treeId]: next }, typeOfComponent(id))
  if (uses > 0) {
    const places = uses === 1 ? 'one place' : `${uses} places`
    return { stays: `“${component.name}” stays a component: it is used in ${places}.` }
  }
  if (othersWorkedOn(doc, brought, historyOf(state.history, header.id).past)) {
    return { stays: `“${component.name}” stays a component: somebody else worked on it since.` }
  }
  const records = [...entriesOf(doc.nodes)].map(([, node]) => node)
  return { takes: { component: { ...brought.component, ...component }, header, records } }
}
