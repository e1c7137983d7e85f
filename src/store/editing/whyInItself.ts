import { isComposed } from '@/model/component/composed'
import { whyNotInItself, type KnownMains } from '@/model/component/cycles'
import { mainFactsAfter, mainFactsOf } from '@/model/component/mainFacts'
import { typeOfComponent } from '@/model/component/type'
import type { TreeDoc } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import type { RootState } from '../rootState'
import { selectDoc } from '../selectors/trees'

/**
 * Says why a tree cannot become what it would be after an edit: it is the main of a component that would contain itself.
 * `undefined` where that is not so. What is in it already, as two people can bring about, stops nobody from editing.
 */
export function whyInItself(
  state: RootState,
  treeId: TreeId,
  { before, after }: { readonly before: TreeDoc; readonly after: TreeDoc },
): string | undefined {
  const isMain = state.components.components.some((one) => isComposed(one) && one.treeId === treeId)
  if (!isMain) return undefined
  const were = new Set(mainFactsOf(before).types)
  const fresh = mainFactsAfter(before, after).types.filter((type) => !were.has(type))
  return fresh.length > 0 ? whyNotInItself(knownMains(state), treeId, fresh) : undefined
}

function knownMains(state: RootState): KnownMains {
  return new Map(
    state.components.components.filter(isComposed).map(({ id, name, treeId }) => {
      const type = typeOfComponent(id)
      const doc = selectDoc(state, treeId)
      return [
        type,
        { type, label: name, main: { treeId, types: doc ? mainFactsOf(doc).types : [] } },
      ]
    }),
  )
}
