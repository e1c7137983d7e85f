import { typesWithin, whyNotInItself } from './component/cycles'
import type { Definitions, NestingRules } from './definition'
import { getNode, type TreeDoc } from './tree/doc'
import { pathToRoot, subtreeOf } from './tree/queries'
import type { NodeId } from './tree/types'

/** The nodes that would enter a place: types already in the tree by id, or a type from the palette. */
export interface Entering {
  readonly type: string
  /** All types below it, for rules on descendants. */
  readonly below: readonly string[]
}

/** What a node brings along when it moves. */
export function enteringOf(doc: TreeDoc, id: NodeId): Entering {
  const [top, ...below] = subtreeOf(doc, id)
  return { type: top?.type ?? '', below: [...new Set(below.map(({ type }) => type))] }
}

/**
 * Says in a sentence why a node may not lie in a slot of a parent; `undefined` when it may.
 * Rules run in four directions: child, parent, ancestor, descendant. Types without a definition (HTML
 * tags, unknown ones) take and go anywhere.
 */
export function whyNotInside(
  definitions: Definitions,
  doc: TreeDoc,
  entering: Entering,
  place: { readonly parentId: NodeId; readonly slot: string },
): string | undefined {
  const parent = getNode(doc, place.parentId)
  if (!parent) return 'The container is no longer in this document.'
  const treeId = getNode(doc, doc.rootId)?.treeId ?? parent.treeId
  const cycle = whyNotInItself(definitions, treeId, [entering.type, ...entering.below])
  if (cycle) return cycle
  const label = (type: string) => definitions.get(type)?.label ?? type
  const host = definitions.get(parent.type)
  const child = definitions.get(entering.type)
  const named = canonical(definitions)
  const parentType = named(parent.type)
  const type = named(entering.type)
  if (host && !host.slots.some(({ name }) => name === place.slot)) {
    return `${host.label} takes no other components.`
  }
  const takes: NestingRules = host?.nesting ?? {}
  const goes: NestingRules = child?.nesting ?? {}
  if (takes.allowChildren && !takes.allowChildren.includes(type)) {
    return `${label(parent.type)} only accepts ${list(takes.allowChildren.map(label))}.`
  }
  if (takes.forbidChildren?.includes(type)) {
    return `${label(parent.type)} does not accept ${label(entering.type)}.`
  }
  if (goes.allowParents && !goes.allowParents.includes(parentType)) {
    return `${label(entering.type)} only goes into ${list(goes.allowParents.map(label))}.`
  }
  if (goes.forbidParents?.includes(parentType)) {
    return `${label(entering.type)} does not go into ${label(parent.type)}.`
  }
  return whyNotBelow(definitions, doc, entering, place.parentId)
}

function whyNotBelow(
  definitions: Definitions,
  doc: TreeDoc,
  entering: Entering,
  parentId: NodeId,
): string | undefined {
  const named = canonical(definitions)
  const above = pathToRoot(doc, parentId).map(({ type }) => named(type))
  const label = (type: string) => definitions.get(type)?.label ?? type
  const rules = definitions.get(entering.type)?.nesting ?? {}
  if (rules.requireAncestors && !rules.requireAncestors.some((type) => above.includes(type))) {
    return `${label(entering.type)} only goes inside ${list(rules.requireAncestors.map(label))}.`
  }
  for (const type of new Set(
    [...typesWithin(definitions, [entering.type, ...entering.below])].map(named),
  )) {
    const forbidden = definitions
      .get(type)
      ?.nesting?.forbidAncestors?.find((name) => above.includes(name))
    if (forbidden) return `${label(type)} does not go inside ${label(forbidden)}.`
    const host = above.find((name) =>
      definitions.get(name)?.nesting?.forbidDescendants?.includes(type),
    )
    if (host) return `${label(host)} does not take ${label(type)} anywhere inside.`
  }
  return undefined
}

/** Rules name components; documents may name them by an alias. */
function canonical(definitions: Definitions): (type: string) => string {
  return (type) => definitions.get(type)?.type ?? type
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'nothing'
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
