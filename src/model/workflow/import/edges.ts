import { isJsonObject, type Json, type JsonObject } from '../../json'
import { kindOf } from '../kinds'
import { ERROR_PORT, OUT_PORT } from '../types'

/** An edge of a document: between ids or names of its steps, by a port as it calls it. */
export interface ForeignEdge {
  readonly from: string
  readonly to: string
  readonly port: string | undefined
  readonly toPort: string | undefined
  /** Which output it is where ports have numbers. */
  readonly index?: number
}

/** The edges of a document, in `edges` or `connections`: a list of source and target, or n8n's lists by the name of the source. */
export function foreignEdges(document: JsonObject): readonly ForeignEdge[] {
  const listed = [document['edges'], document['connections']].flatMap((list) =>
    Array.isArray(list) ? (list as readonly Json[]) : [],
  )
  const edges = listed.flatMap((edge) => (isJsonObject(edge) ? (edgeIn(edge) ?? []) : []))
  const { connections } = document
  return isJsonObject(connections) ? [...edges, ...byName(connections)] : edges
}

function edgeIn(edge: JsonObject): ForeignEdge | undefined {
  const from = text(edge['from'] ?? edge['source'])
  const to = text(edge['to'] ?? edge['target'])
  if (from === undefined || to === undefined) return undefined
  const port = text(edge['fromPort'] ?? edge['sourceHandle'] ?? edge['condition'])
  return { from, to, port, toPort: text(edge['toPort']) }
}

/** `{ "Name": { "main": [[{ "node": "Other" }]] } }` */
function byName(connections: JsonObject): readonly ForeignEdge[] {
  return Object.entries(connections).flatMap(([from, outputs]) => {
    const main = isJsonObject(outputs) ? outputs['main'] : undefined
    if (!Array.isArray(main)) return []
    return (main as readonly Json[]).flatMap((targets, index) =>
      (Array.isArray(targets) ? (targets as readonly Json[]) : []).flatMap((target) => {
        const to = isJsonObject(target) ? text(target['node']) : undefined
        return to === undefined ? [] : [{ from, to, port: undefined, toPort: undefined, index }]
      }),
    )
  })
}

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'success', 'then', 'match'])
const NO: ReadonlySet<string> = new Set(['false', 'no', 'failure', 'else', 'nomatch'])

/** The port of a step here that a port of a document is. */
export function portFor(kind: string, { port, index }: ForeignEdge): string {
  const known = kindOf(kind)
  const own = known?.outputs({}).map(({ name }) => name) ?? []
  if (port !== undefined) {
    const word = port.toLowerCase()
    if (kind === 'if' && YES.has(word)) return 'true'
    if (kind === 'if' && NO.has(word)) return 'false'
    if (word === ERROR_PORT) return ERROR_PORT
    if (own.length <= 1 && kind !== 'switch') return own[0] ?? OUT_PORT
    return port
  }
  if (index !== undefined && index >= own.length && known?.hasErrorPort) return ERROR_PORT
  return own[index ?? 0] ?? OUT_PORT
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
