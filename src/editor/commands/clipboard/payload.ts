import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { holdsTree } from '@/model/import/findTree'
import type { NestedNode } from '@/model/tree/types'

/** The private MIME type of copied nodes; the same JSON travels as plain text for other programs. */
export const CLIPBOARD_TYPE = 'application/x-espalier+json'

const FORMAT = 'espalier/nodes'
const VERSION = 1
/** Deeper documents are left to the importer, which reads without recursion. */
const MAX_DEPTH = 400

/** Writes nodes as the text that the clipboard carries. */
export function writeClipboard(nodes: readonly NestedNode[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, nodes }, null, 2)
}

/** Reads nodes out of clipboard text; `undefined` when it is no JSON, or not that of nodes. */
export function readClipboard(text: string): readonly NestedNode[] | undefined {
  try {
    return readNodes(JSON.parse(text) as Json)
  } catch {
    return undefined
  }
}

/**
 * Reads nodes out of JSON: this editor's own format, a node, or a list of nodes. `undefined` when it is
 * nothing of this kind, or a newer version. A whole document (with a `root`, say) is none either, nor
 * are nodes of another dialect: those are for the importer.
 */
export function readNodes(value: Json): readonly NestedNode[] | undefined {
  if (isJsonObject(value) && value['format'] === FORMAT) {
    return value['version'] === VERSION ? nodesOf(value['nodes']) : undefined
  }
  if (isJsonObject(value) && holdsTree(value)) return undefined
  return nodesOf(Array.isArray(value) ? (value as readonly Json[]) : [value])
}

function nodesOf(value: Json | undefined): readonly NestedNode[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const nodes = (value as readonly Json[]).map((entry) => nodeOf(entry, 0))
  const whole = nodes.filter((node) => node !== undefined)
  return whole.length === nodes.length ? whole : undefined
}

function nodeOf(value: Json | undefined, depth: number): NestedNode | undefined {
  if (depth > MAX_DEPTH || !isJsonObject(value)) return undefined
  const { id, type, name, props = {}, children = [], slots = {}, ...rest } = value
  if (typeof type !== 'string' || type === '' || !isJsonObject(props)) return undefined
  if (!isJsonObject(slots)) return undefined
  const inner = familyOf(children, depth)
  if (!inner) return undefined
  const named: Record<string, readonly NestedNode[]> = {}
  for (const [slot, family] of Object.entries(slots)) {
    const nodes = familyOf(family, depth)
    if (!nodes) return undefined
    named[slot] = nodes
  }
  return {
    ...withoutPlace(rest),
    id: typeof id === 'string' ? id : '',
    type,
    ...(typeof name === 'string' && { name }),
    props,
    ...(inner.length > 0 && { children: inner }),
    ...(Object.keys(named).length > 0 && { slots: named }),
  }
}

function familyOf(value: Json | undefined, depth: number): readonly NestedNode[] | undefined {
  if (!Array.isArray(value)) return undefined
  const nodes = (value as readonly Json[]).map((child) => nodeOf(child, depth + 1))
  const whole = nodes.filter((node) => node !== undefined)
  return whole.length === nodes.length ? whole : undefined
}

/** What a stored record says about its place means nothing elsewhere. */
function withoutPlace(fields: JsonObject): JsonObject {
  const { treeId: _t, parentId: _p, slot: _s, order: _o, deleted: _d, ...own } = fields
  return own
}
