import { allDefinitions as catalog } from '@/catalog/definitions'
import { isComposed } from '@/model/component/composed'
import { definitionOfComponent } from '@/model/component/definition'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { definitionsByName } from '@/model/definitionsByName'
import type { RootState } from '@/store/rootState'
import { composedDefinitions, createFactsReader } from './composed'

type ComponentState = Pick<RootState, 'components' | 'inferred' | 'componentTrees'>

interface Known {
  readonly of: readonly unknown[]
  readonly all: readonly ComponentDefinition[]
  readonly byName: Definitions
}

const CATALOG: Known = { of: [], all: catalog, byName: definitionsByName(catalog) }
const factsIn = createFactsReader()
let last = CATALOG

/** Every definition once: those of the catalog, then those of the open project. */
export function allDefinitionsIn(state: ComponentState): readonly ComponentDefinition[] {
  return known(state).all
}

/** Every definition by type name; the same map until a component of the project is another one. */
export function definitionsIn(state: ComponentState): Definitions {
  return known(state).byName
}

function known({ components: { components }, inferred, componentTrees }: ComponentState): Known {
  if (components.length === 0) return CATALOG
  const facts = factsIn(components, componentTrees.docs)
  const of = [components, inferred, facts]
  if (of.every((part, at) => last.of[at] === part)) return last
  const coded = components
    .filter((one) => !isComposed(one))
    .map((one) =>
      definitionOfComponent(one, Object.hasOwn(inferred, one.id) ? inferred[one.id] : undefined),
    )
  const byType = new Map(coded.map((one) => [one.type, one]))
  const composed = composedDefinitions(
    components.filter(isComposed),
    facts,
    (type) => CATALOG.byName.get(type) ?? byType.get(type),
  )
  const own = [...coded, ...composed]
  // Names of the catalog win over aliases of the project's own: documents of others mean those.
  const named = own.map((one) => ({
    ...one,
    aliases: (one.aliases ?? []).filter((name) => !CATALOG.byName.has(name)),
  }))
  const all = [...catalog, ...named]
  last = { of, all, byName: definitionsByName(all) }
  return last
}
