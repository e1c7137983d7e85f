import { entriesOf } from '@/model/buckets'
import type { HostMessage, MainRecords } from '@/model/canvasProtocol'
import { isComposed } from '@/model/component/composed'
import { componentIdOf } from '@/model/component/type'
import type { JsonObject } from '@/model/json'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import type { RootState } from '@/store/rootState'
import { selectDoc } from '@/store/selectors/trees'

/** The main of a composed component as the state has it. */
export interface Main {
  readonly treeId: TreeId
  readonly doc: TreeDoc
}

/** The main of a type; `undefined` while its record or its tree is not there, and for every other type. */
export function mainOf(state: RootState, type: string): Main | undefined {
  const wanted = componentIdOf(type)
  const component = state.components.components.find(({ id }) => id === wanted)
  if (!component || !isComposed(component)) return undefined
  const doc = selectDoc(state, component.treeId)
  return doc && getNode(doc, doc.rootId) ? { treeId: component.treeId, doc } : undefined
}

/** A main as frames are told it. The trash goes along: undo brings it back. */
export function mainRecords(type: string, { rootId, nodes }: TreeDoc): MainRecords {
  return { type, rootId, records: [...entriesOf(nodes)].map(([, node]) => node) }
}

/** The components of the project that nodes name, each once. */
export function componentTypes(nodes: Iterable<JsonObject | undefined>): Set<string> {
  const types = new Set<string>()
  for (const node of nodes) {
    const type = node?.['type']
    if (typeof type === 'string' && componentIdOf(type) !== undefined) types.add(type)
  }
  return types
}

/** All nodes of a tree, the trash too. */
export function* nodesOf({ nodes }: TreeDoc): Generator<JsonObject> {
  for (const [, node] of entriesOf(nodes)) yield node
}

/** All mains that some nodes need, those in mains too, as they are now. */
export function mainsMessage(state: RootState, nodes: Iterable<JsonObject>): HostMessage {
  const mains: MainRecords[] = []
  const types = componentTypes(nodes)
  // A set that grows is walked to its end.
  for (const type of types) {
    const main = mainOf(state, type)
    if (!main) continue
    mains.push(mainRecords(type, main.doc))
    for (const inner of componentTypes(nodesOf(main.doc))) types.add(inner)
  }
  return { kind: 'mains', mains: JSON.stringify(mains) }
}
