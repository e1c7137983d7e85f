import type { UnknownAction } from '@reduxjs/toolkit'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedEntities, type Entity } from './entities'

/** A step or an edge of a workflow, as it is stored; `nodeOf` and `edgeOf` of the model read them. */
export interface WorkflowPart extends Entity {
  readonly workflowId?: string
}

/** The steps and edges of all workflows of the project: records of their own, so that two people can edit one workflow (ADR 16). */
export interface WorkflowPartsState {
  readonly nodes: readonly WorkflowPart[]
  readonly edges: readonly WorkflowPart[]
}

const initialState: WorkflowPartsState = { nodes: [], edges: [] }

/** Keeps the steps and edges of workflows. */
export function workflowPartsReducer(
  state: WorkflowPartsState = initialState,
  action: UnknownAction,
): WorkflowPartsState {
  if (projectOpened.match(action)) return initialState
  if (
    recordsArrived.match(action) ||
    entitiesEdited.match(action) ||
    entitiesStepped.match(action)
  ) {
    const nodes = withArrivedEntities(state.nodes, 'workflowNodes', action.payload)
    const edges = withArrivedEntities(state.edges, 'workflowEdges', action.payload)
    return nodes === state.nodes && edges === state.edges ? state : { nodes, edges }
  }
  return state
}
