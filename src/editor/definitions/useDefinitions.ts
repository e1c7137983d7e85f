import { useContext } from 'react'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { DefinitionsContext } from './context'

/** Every definition by type name, with those of the open project; another map when one of them changes. */
export function useDefinitions(): Definitions {
  return useContext(DefinitionsContext).byName
}

/** Every definition once, with those of the open project. */
export function useAllDefinitions(): readonly ComponentDefinition[] {
  return useContext(DefinitionsContext).all
}
