import { isJsonObject, type Json, type JsonObject } from '../json'
import { fail, ok, type Result } from '../result'
import { retryOf } from './retry'
import {
  IN_PORT,
  OUT_PORT,
  type EdgeRecord,
  type NodeRecord,
  type Position,
  type WorkflowEdge,
  type WorkflowNode,
  type WorkflowSettings,
} from './types'

const PARAM = 'params.'

/** The name of the field that holds a parameter in a node's record. */
export function paramField(name: string): string {
  return PARAM + name
}

/** A stored node as the step that it is; refused, with a sentence, what is none. Odd fields fall back to what a new one has. */
export function nodeOf(record: JsonObject): Result<WorkflowNode, string> {
  const { id, workflowId, kind, slug } = record
  if (!isName(id)) return fail('A step has no id.')
  if (!isName(workflowId)) return fail(`The step “${id}” names no workflow.`)
  if (!isName(kind)) return fail(`The step “${id}” has no kind.`)
  return ok({
    ...optional(record),
    id,
    workflowId,
    kind,
    slug: isName(slug) ? slug : id,
    position: positionOf(record['position']),
    params: paramsOf(record),
  })
}

/** A step as the record that stores it. */
export function recordOfNode(node: WorkflowNode): NodeRecord {
  const { params, ...rest } = node
  const fields = Object.entries(params).map(([name, value]) => [paramField(name), value] as const)
  return { ...(rest as unknown as JsonObject), ...Object.fromEntries(fields), id: node.id }
}

/** A stored edge; refused, with a sentence, what has no two ends. That a step is there is the lint's business. */
export function edgeOf(record: JsonObject): Result<WorkflowEdge, string> {
  const { id, workflowId, from, to, fromPort, toPort } = record
  if (!isName(id)) return fail('An edge has no id.')
  if (!isName(workflowId)) return fail(`The edge “${id}” names no workflow.`)
  if (!isName(from) || !isName(to)) return fail(`The edge “${id}” does not have two ends.`)
  return ok({
    id,
    workflowId,
    from,
    to,
    fromPort: isName(fromPort) ? fromPort : OUT_PORT,
    toPort: isName(toPort) ? toPort : IN_PORT,
  })
}

/** An edge as the record that stores it. */
export function recordOfEdge(edge: WorkflowEdge): EdgeRecord {
  return { ...edge }
}

/** What a workflow's own record says of how it runs. */
export function settingsOf(record: JsonObject): WorkflowSettings {
  const { concurrency, timeoutMs, errorWorkflowId } = record
  return {
    ...(isCount(concurrency) && { concurrency: Math.min(16, concurrency) }),
    ...(isCount(timeoutMs) && { timeoutMs }),
    ...(isName(errorWorkflowId) && { errorWorkflowId }),
  }
}

function paramsOf(record: JsonObject): Record<string, Json> {
  const params: Record<string, Json> = {}
  for (const [field, value] of Object.entries(record)) {
    if (value === undefined || !field.startsWith(PARAM)) continue
    Object.defineProperty(params, field.slice(PARAM.length), {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return params
}

function optional(record: JsonObject): Partial<WorkflowNode> {
  const { name, parentId, size, retry, timeoutMs, totalTimeoutMs, join, disabled } = record
  return {
    ...(isName(name) && { name }),
    ...(isName(parentId) && { parentId }),
    ...(isJsonObject(size) &&
      isCount(size['width']) &&
      isCount(size['height']) && { size: { width: size['width'], height: size['height'] } }),
    ...(isJsonObject(retry) && { retry: retryOf(retry) }),
    ...(isCount(timeoutMs) && { timeoutMs }),
    ...(isCount(totalTimeoutMs) && { totalTimeoutMs }),
    ...((join === 'all' || join === 'any' || join === 'first') && { join }),
    ...((disabled === 'bypass' || disabled === 'skip') && { disabled }),
  }
}

function positionOf(value: Json | undefined): Position {
  if (!isJsonObject(value)) return { x: 0, y: 0 }
  return { x: numberOf(value['x']), y: numberOf(value['y']) }
}

function numberOf(value: Json | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function isName(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}
