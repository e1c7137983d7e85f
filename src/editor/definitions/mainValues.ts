import { mainFactsOf } from '@/model/component/mainFacts'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { isJsonObject, type Json } from '@/model/json'
import { getNode } from '@/model/tree/doc'
import type { RootState } from '@/store/rootState'
import { selectDoc } from '@/store/selectors/trees'

type Values = ComponentDefinition['defaults']
type Trees = Pick<RootState, 'componentTrees'>

/** What the main of a composed component has in its exposed props: what an instance shows until it says otherwise. */
export function mainValues(
  state: Trees,
  definitions: Definitions,
  { main }: ComponentDefinition,
  around: readonly string[] = [],
): Values {
  const doc = main && selectDoc(state as RootState, main.treeId)
  if (!doc || around.includes(main.treeId)) return {}
  const values: Record<string, Json> = {}
  for (const { nodeId, type, key, prop } of mainFactsOf(doc).exposed) {
    if (Object.hasOwn(values, prop)) continue
    const props = getNode(doc, nodeId)?.props
    const own = isJsonObject(props) && Object.hasOwn(props, key) ? props[key] : undefined
    const inner = definitions.get(type)
    const value =
      own ?? (inner && defaultsOf(state, definitions, inner, [...around, main.treeId])[key])
    if (value !== undefined) values[prop] = value
  }
  return values
}

function defaultsOf(
  state: Trees,
  definitions: Definitions,
  definition: ComponentDefinition,
  around: readonly string[],
): Values {
  return definition.main ? mainValues(state, definitions, definition, around) : definition.defaults
}
