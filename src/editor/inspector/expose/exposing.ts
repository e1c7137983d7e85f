import { createContext, useMemo } from 'react'
import { isComposed, mainOfHeader } from '@/model/component/composed'
import { mainFactsOf, type ExposedOf } from '@/model/component/mainFacts'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import { useAppSelector } from '@/store'
import { selectDoc, selectHeader } from '@/store/selectors/trees'

const NOTHING: readonly ExposedOf[] = []

/** The main whose props can be exposed, and its node that is selected. */
export interface Exposing {
  readonly treeId: TreeId
  readonly id: NodeId
  /** All that the main exposes. */
  readonly exposed: readonly ExposedOf[]
}

/** Of the one selected node of a main; `null` everywhere else. */
export const ExposingContext = createContext<Exposing | null>(null)

/** What the main exposes that a tree is; `undefined` for a document. */
export function useExposed(treeId: TreeId): readonly ExposedOf[] | undefined {
  return useAppSelector((state) => {
    const id = mainOfHeader(selectHeader(state, treeId))
    const component =
      id === undefined ? undefined : state.components.components.find((one) => one.id === id)
    if (!component || !isComposed(component)) return undefined
    const doc = selectDoc(state, treeId)
    return doc ? mainFactsOf(doc).exposed : NOTHING
  })
}

/** The value of `ExposingContext` for the selected nodes. */
export function useExposing(treeId: TreeId, nodes: readonly TreeNode[]): Exposing | null {
  const exposed = useExposed(treeId)
  const id = nodes.length === 1 ? nodes[0]?.id : undefined
  return useMemo(
    () => (exposed && id !== undefined ? { treeId, id, exposed } : null),
    [exposed, id, treeId],
  )
}
