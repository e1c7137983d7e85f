import { createContext } from 'react'
import { allDefinitions, definitions } from '@/catalog/definitions'
import type { ComponentDefinition, Definitions } from '@/model/definition'

/** What there is: as a list, each once, and by name. */
export interface DefinitionsValue {
  readonly all: readonly ComponentDefinition[]
  readonly byName: Definitions
}

/** The definitions of the nearest provider; those of the catalog without one. */
export const DefinitionsContext = createContext<DefinitionsValue>({
  all: allDefinitions,
  byName: definitions,
})
