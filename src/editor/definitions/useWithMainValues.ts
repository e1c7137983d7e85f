import { useMemo } from 'react'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { sameJson } from '@/model/sameJson'
import { getNode } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppSelector } from '@/store'
import { selectDoc } from '@/store/selectors/trees'
import { mainValues } from './mainValues'

type ValuesByType = Readonly<Record<string, ComponentDefinition['defaults']>>

const NONE: ValuesByType = {}

/**
 * The definitions with the values of the mains as defaults, for the composed ones among the types of some nodes. Apart
 * from the definitions themselves: those would be others with each key that is typed in a main.
 */
export function useWithMainValues(
  definitions: Definitions,
  treeId: TreeId,
  ids: readonly NodeId[],
): Definitions {
  const values = useAppSelector((state): ValuesByType => {
    const doc = selectDoc(state, treeId)
    if (!doc) return NONE
    const composed = new Map<string, ComponentDefinition>()
    for (const id of ids) {
      const type = getNode(doc, id)?.type ?? ''
      const definition = definitions.get(type)
      if (definition?.main) composed.set(type, definition)
    }
    if (composed.size === 0) return NONE
    return Object.fromEntries(
      [...composed].map(([type, one]) => [type, mainValues(state, definitions, one)]),
    )
  }, sameJson)
  return useMemo(() => {
    if (values === NONE) return definitions
    const all = new Map(definitions)
    for (const [type, defaults] of Object.entries(values)) {
      const definition = all.get(type)
      if (definition) all.set(type, { ...definition, defaults })
    }
    return all
  }, [definitions, values])
}
