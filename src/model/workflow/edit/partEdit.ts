import type { JsonObject } from '../../json'

/** What happens to one record of a workflow: fields are set (`undefined` takes one away), or the record goes with `null`. */
export interface PartEdit {
  readonly collection: 'workflows' | 'workflowNodes' | 'workflowEdges'
  readonly id: string
  readonly set: JsonObject | null
}
