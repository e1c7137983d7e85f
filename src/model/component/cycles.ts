import type { ComponentDefinition } from '../definition'
import type { TreeId } from '../tree/types'

/** What has to be known of components, by type, to tell what contains what: definitions, or less. */
export type KnownMains = ReadonlyMap<string, Pick<ComponentDefinition, 'type' | 'label' | 'main'>>

/** The types with all that lies in the mains of those that are composed, however deep; each once. */
export function typesWithin(definitions: KnownMains, types: Iterable<string>): Set<string> {
  const found = new Set<string>(types)
  // A set that grows is walked to its end, and no type is looked into twice: cyclic data end as well.
  for (const type of found) {
    for (const inner of definitions.get(type)?.main?.types ?? []) found.add(inner)
  }
  return found
}

/** Whether types of nodes may bring along more than themselves. */
function holdsComposed(definitions: KnownMains, types: readonly string[]): boolean {
  return types.some((type) => definitions.get(type)?.main !== undefined)
}

/**
 * Says why nodes of some types may not enter a tree because it is the main of what they contain: a component would be
 * inside itself, without end. `undefined` where that is not so.
 */
export function whyNotInItself(
  definitions: KnownMains,
  treeId: TreeId,
  types: readonly string[],
): string | undefined {
  if (!holdsComposed(definitions, types)) return undefined
  const own = [...definitions.values()].find(({ main }) => main?.treeId === treeId)
  if (!own) return undefined
  if (types.includes(own.type)) return `“${own.label}” cannot go inside itself.`
  const host = types.find((type) => typesWithin(definitions, [type]).has(own.type))
  if (host === undefined) return undefined
  const label = definitions.get(host)?.label ?? host
  return `“${label}” contains “${own.label}”, so it cannot go inside it.`
}
