import { composedDefinition } from '@/model/component/composedDefinition'
import { isComposed, type ComposedComponent } from '@/model/component/composed'
import { mainFactsAfter, mainFactsOf, type MainFacts } from '@/model/component/mainFacts'
import { typeOfComponent } from '@/model/component/type'
import type { ComponentDefinition } from '@/model/definition'
import type { TreeDoc } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import type { RootState } from '@/store/rootState'

type Docs = RootState['componentTrees']['docs']

/** The facts of the mains of some components, by tree; the same map until one of them tells something else. */
export function createFactsReader(): (
  components: readonly Parameters<typeof isComposed>[0][],
  docs: Docs,
) => ReadonlyMap<TreeId, MainFacts> {
  let lastDocs: Docs | undefined
  let lastComponents: unknown
  let seen = new Map<TreeId, TreeDoc>()
  let facts: ReadonlyMap<TreeId, MainFacts> = new Map()
  return (components, docs) => {
    if (docs === lastDocs && components === lastComponents) return facts
    const nextSeen = new Map<TreeId, TreeDoc>()
    const next = new Map<TreeId, MainFacts>()
    for (const component of components) {
      if (!isComposed(component)) continue
      const { treeId } = component
      const doc = Object.hasOwn(docs, treeId) ? docs[treeId] : undefined
      if (!doc) continue
      const before = seen.get(treeId)
      nextSeen.set(treeId, doc)
      next.set(treeId, before ? mainFactsAfter(before, doc) : mainFactsOf(doc))
    }
    lastDocs = docs
    lastComponents = components
    seen = nextSeen
    const same = next.size === facts.size && [...next].every(([id, own]) => facts.get(id) === own)
    if (!same) facts = next
    return facts
  }
}

/**
 * The definitions of composed components. One whose main exposes a prop of another composed component has its spec from
 * that one; where they go in circles, the specs of the one that comes round again are left out.
 */
export function composedDefinitions(
  components: readonly ComposedComponent[],
  facts: ReadonlyMap<TreeId, MainFacts>,
  known: (type: string) => ComponentDefinition | undefined,
): ComponentDefinition[] {
  const made = new Map<string, ComponentDefinition | undefined>()
  const byType = new Map(components.map((one) => [typeOfComponent(one.id), one]))
  const definitionOf = (type: string): ComponentDefinition | undefined => {
    const component = byType.get(type)
    if (!component) return known(type)
    if (made.has(type)) return made.get(type)
    made.set(type, undefined)
    const definition = composedDefinition(component, facts.get(component.treeId), definitionOf)
    made.set(type, definition)
    return definition
  }
  return [...byType.keys()].flatMap((type) => definitionOf(type) ?? [])
}
