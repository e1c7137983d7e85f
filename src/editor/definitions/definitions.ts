import { allDefinitions as catalog } from '@/catalog/definitions'
import { definitionOfComponent } from '@/model/component/definition'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { definitionsByName } from '@/model/definitionsByName'
import type { RootState } from '@/store/rootState'

type ComponentState = Pick<RootState, 'components' | 'inferred'>

interface Known {
  readonly of: readonly unknown[]
  readonly all: readonly ComponentDefinition[]
  readonly byName: Definitions
}

const CATALOG: Known = { of: [], all: catalog, byName: definitionsByName(catalog) }
let last = CATALOG

/** Every definition once: those of the catalog, then those of the open project. */
export function allDefinitionsIn(state: ComponentState): readonly ComponentDefinition[] {
  return known(state).all
}

/** Every definition by type name; the same map until a component of the project is another one. */
export function definitionsIn(state: ComponentState): Definitions {
  return known(state).byName
}

function known({ components: { components }, inferred }: ComponentState): Known {
  if (components.length === 0) return CATALOG
  const of = [components, inferred]
  if (last.of[0] === components && last.of[1] === inferred) return last
  const own = components.map((one) =>
    definitionOfComponent(one, Object.hasOwn(inferred, one.id) ? inferred[one.id] : undefined),
  )
  // Names of the catalog win over aliases of the project's own: documents of others mean those.
  const named = own.map((one) => ({
    ...one,
    aliases: (one.aliases ?? []).filter((name) => !CATALOG.byName.has(name)),
  }))
  const all = [...catalog, ...named]
  last = { of, all, byName: definitionsByName(all) }
  return last
}
