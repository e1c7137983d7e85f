import type { ComponentDefinition, Definitions } from '@/model/definition'
import { definitionsByName } from '@/model/definitionsByName'

/** The `definition.ts` of every component folder; each of its exports is one definition. */
const files = import.meta.glob<Readonly<Record<string, ComponentDefinition>>>(
  ['../atoms/*/definition.ts', '../molecules/*/definition.ts', '../organisms/*/definition.ts'],
  { eager: true },
)

const LEVELS = ['atom', 'molecule', 'organism'] as const

/** Every definition once, by level and then by label; aliases do not count. */
export const allDefinitions: readonly ComponentDefinition[] = Object.values(files)
  .flatMap((file) => Object.values(file))
  .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.label < b.label ? -1 : 1))

/** Every definition by type name; an alias gives the definition of the component that stands in for it. */
export const definitions: Definitions = definitionsByName(allDefinitions)
