import type { FieldChange } from '@/editor/commands/setField'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { fail, ok, type Result } from '@/model/result'
import { sameJson } from '@/model/sameJson'
import type { TreeNode } from '@/model/tree/types'

/** Where a node is, and who it is, changes on the canvas and in the layers, not in its text. */
const PLACE = ['id', 'treeId', 'parentId', 'slot', 'order', 'deleted'] as const

/** A record as people edit it: without what says where it is, what matters most first. */
export function recordText(node: TreeNode): string {
  const { id: _i, treeId: _t, parentId: _p, slot: _s, order: _o, deleted: _d, ...own } = node
  const { type, name, props, styles, ...rest } = own
  return JSON.stringify({ type, name, props, styles, ...rest }, null, 2)
}

/**
 * The changes that make a record say what a text says, key by key, so that a change of one prop
 * touches no other. Refused with a sentence: what is no JSON, no object, or has no type.
 */
export function parseRecordText(
  node: TreeNode,
  text: string,
): Result<readonly FieldChange[], string> {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return fail(`This is no JSON yet, so nothing was changed. ${why}`)
  }
  if (!isJsonObject(value)) return fail('A node is an object: begin with { and end with }.')
  const fixed = PLACE.find((field) => Object.hasOwn(value, field))
  if (fixed)
    return fail(`“${fixed}” says where the node is. Move it on the canvas or in the layers.`)
  const family = ['children', 'slots'].find((field) => Object.hasOwn(value, field))
  if (family) {
    return fail(`“${family}” are nodes of their own. Add them on the canvas or in the layers.`)
  }
  if (typeof value['type'] !== 'string' || value['type'] === '') {
    return fail('A node needs a “type”: the name of a component or an HTML tag.')
  }
  const { props = {}, ...rest } = value
  if (rest['name'] !== undefined && typeof rest['name'] !== 'string') {
    return fail('“name” is a text. Leave it out for a node without a name.')
  }
  if (!isJsonObject(props)) return fail('“props” is an object of values by name.')
  return ok(changesBetween(node, { ...rest, props }))
}

function changesBetween(node: TreeNode, wanted: JsonObject): readonly FieldChange[] {
  const { id, ...record } = node
  const place = new Set<string>(PLACE)
  const fields = new Set([...Object.keys(record), ...Object.keys(wanted)])
  return [...fields].flatMap((field): FieldChange[] => {
    if (place.has(field)) return []
    const before = record[field]
    const after = wanted[field]
    if (sameJson(before, after)) return []
    if (!isJsonObject(before) || !isJsonObject(after)) return [{ id, path: [field], value: after }]
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys]
      .filter((key) => !sameJson(before[key], after[key]))
      .map((key) => ({ id, path: [field, key], value: after[key] }))
  })
}
