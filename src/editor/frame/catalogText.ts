import { useMemo } from 'react'
import { useAllDefinitions } from '@/editor/definitions'
import type { ComponentDefinition } from '@/model/definition'

/**
 * The definitions as the frame is told them. Which types lie in a main is left out: the frame has the nodes, and a new
 * catalog draws all of them again.
 */
function catalogText(definitions: readonly ComponentDefinition[]): string {
  return JSON.stringify(
    definitions.map((one) =>
      one.main ? { ...one, main: { treeId: one.main.treeId, types: [] } } : one,
    ),
  )
}

/** What a frame is told of the components that there are; the same text until it would draw something else. */
export function useFrameCatalog(): string {
  const definitions = useAllDefinitions()
  return useMemo(() => catalogText(definitions), [definitions])
}
