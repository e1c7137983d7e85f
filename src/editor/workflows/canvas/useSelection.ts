import { useMemo } from 'react'
import type { Parts } from '../commands/remove'
import type { FlowParts } from './useFlowParts'

/** What is selected; the same object until something else is. */
export function useSelection({ nodes, edges }: Pick<FlowParts, 'nodes' | 'edges'>): Parts {
  const ids = (parts: readonly { readonly id: string; readonly selected?: boolean }[]) =>
    parts.flatMap(({ id, selected }) => (selected ? [id] : []))
  const key = JSON.stringify([ids(nodes), ids(edges)])
  return useMemo(() => {
    const [selected = [], wires = []] = JSON.parse(key) as readonly string[][]
    return { nodes: selected, edges: wires }
  }, [key])
}
