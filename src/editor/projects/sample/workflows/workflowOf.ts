import type { Json, JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import type { WorkflowNode } from '@/model/workflow/types'

/** A step of a sample in short: `after` names what leads to it, with a port after a colon unless it is `out`. */
export interface SampleStep extends Partial<
  Pick<WorkflowNode, 'size' | 'retry' | 'join' | 'timeoutMs'>
> {
  readonly kind: string
  readonly name?: string
  /** Where it stands, in columns and rows of 40 px. */
  readonly at: readonly [x: number, y: number]
  readonly in?: string
  readonly params?: Readonly<Record<string, Json>>
  readonly after?: readonly string[]
}

const GRID = 40

/**
 * The records of one sample workflow; steps are named by their slugs. Ids are `sample-<workflow>-<slug>`, always the same: a sample
 * record that nobody edited is the same record on every machine.
 */
export function workflowOf(
  name: string,
  workflow: JsonObject & { readonly name: string },
  steps: Readonly<Record<string, SampleStep>>,
): readonly RecordChange[] {
  const workflowId = `sample-${name}`
  const idOf = (slug: string) => `${workflowId}-${slug.toLowerCase()}`
  const nodes = Object.entries(steps).map(([slug, step]): RecordChange => {
    const { at, in: parent, params = {}, after: _, ...rest } = step
    const id = idOf(slug)
    const fields = Object.entries(params).map(([param, value]) => [`params.${param}`, value])
    const value = {
      ...(rest as unknown as JsonObject),
      ...(Object.fromEntries(fields) as JsonObject),
      id,
      workflowId,
      slug,
      position: { x: at[0] * GRID, y: at[1] * GRID },
      ...(parent !== undefined && { parentId: idOf(parent) }),
    }
    return { collection: 'workflowNodes', id, value }
  })
  const edges = Object.entries(steps).flatMap(([slug, { after = [] }]) =>
    after.map((source): RecordChange => {
      const [from = '', fromPort = 'out'] = source.split(':')
      const id = `${idOf(from)}-${fromPort}-${slug.toLowerCase()}`
      const value = { id, workflowId, from: idOf(from), fromPort, to: idOf(slug), toPort: 'in' }
      return { collection: 'workflowEdges', id, value }
    }),
  )
  const header: RecordChange = {
    collection: 'workflows',
    id: workflowId,
    value: { id: workflowId, ...workflow },
  }
  return [header, ...nodes, ...edges]
}
