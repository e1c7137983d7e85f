import { useMemo } from 'react'
import { getNode } from '@/model/tree/doc'
import { useAppSelector } from '@/store'
import { selectActiveTreeId, selectDoc, selectSelection } from '@/store/selectors/trees'

/** The types of the selected nodes and of their parents; the same list until they change. */
export function useSelectedTypes(): readonly string[] {
  // A text, because a selector that builds a list would render the palette on every action.
  const joined = useAppSelector((state) => {
    const treeId = selectActiveTreeId(state)
    const doc = treeId === null ? undefined : selectDoc(state, treeId)
    if (treeId === null || !doc) return ''
    const types = selectSelection(state, treeId).flatMap((id) => {
      const node = getNode(doc, id)
      const parent = node?.parentId == null ? undefined : getNode(doc, node.parentId)
      return [node?.type ?? [], parent?.type ?? []].flat()
    })
    return [...new Set(types)].join('\n')
  })
  return useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined])
}
