import type { ComponentDefinition, Definitions } from './definition'

/** Finds definitions by type name; an alias gives the definition of the component that stands in for it. */
export function definitionsByName(all: readonly ComponentDefinition[]): Definitions {
  return new Map([
    ...all.flatMap((definition) =>
      (definition.aliases ?? []).map((alias) => [alias, definition] as const),
    ),
    ...all.map((definition) => [definition.type, definition] as const),
  ])
}
