import { getEntry } from '@/model/buckets'
import type { JsonObject } from '@/model/json'
import type { Collection, RecordChange, RecordRef } from '@/model/records'
import type { RootState } from '../rootState'
import { recordOf, type Entity } from '../slices/entities'
import { recordOfId } from '../slices/recordsSlice'

export type EntityList = readonly Entity[]

/** Every stored collection as lists of entities, but those that lie in buckets. */
export function entityLists(
  state: RootState,
): Record<Exclude<Collection, 'nodes' | 'records'>, EntityList> {
  return {
    files: state.files.files,
    models: state.models.models,
    components: state.components.components,
    workflows: state.workflows.workflows,
    workflowNodes: state.workflowParts.nodes,
    workflowEdges: state.workflowParts.edges,
    lambdas: state.lambdas.lambdas,
    theme: state.theme.themes,
    settings: single(state.settings),
    projectSettings: single(state.projectSettings),
    componentTrees: state.componentTrees.headers,
    projects: state.project.projects,
  }
}

/** A record as the state has it; its value is `null` when it is not there. */
export function recordIn(state: RootState, ref: RecordRef): RecordChange {
  return { ...ref, value: valueIn(state, ref) }
}

function valueIn(state: RootState, ref: RecordRef): JsonObject | null {
  if (ref.collection === 'nodes') {
    const { docs } = state.componentTrees
    const doc = Object.hasOwn(docs, ref.treeId) ? docs[ref.treeId] : undefined
    return (doc && getEntry(doc.nodes, ref.id)) ?? null
  }
  if (ref.collection === 'records') return recordOfId(state.records, ref.id) ?? null
  const entity = entityLists(state)[ref.collection].find(({ id }) => id === ref.id)
  return entity ? recordOf(entity) : null
}

const lists = new WeakMap<Entity, EntityList>()

/** A single record as a list that keeps its identity. */
function single(entity: Entity): EntityList {
  let list = lists.get(entity)
  if (!list) lists.set(entity, (list = [entity]))
  return list
}
