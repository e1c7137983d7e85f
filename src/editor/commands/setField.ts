import { isJsonObject, type Json } from '@/model/json'
import { getNode } from '@/model/tree/doc'
import type { FieldPath } from '@/model/tree/ops'
import type { NodeId } from '@/model/tree/types'
import { asWords, inSentence, quoted } from './naming'
import type { Command, CommandContext } from './types'

/** Which fields of which nodes, and to what. */
export interface FieldEdit {
  readonly ids: readonly NodeId[]
  readonly value: Json | undefined
  /** Marks the focus session of a control: edits of one session are one undo step. */
  readonly session?: string
}

/** Sets a prop of nodes; `undefined` takes it away, so that the default applies again. */
export function setProp(prop: string, edit: FieldEdit): Command {
  return setField(['props', prop], edit)
}

/** Takes a prop of nodes away, so that the default applies again. */
export function resetProp(prop: string, ids: readonly NodeId[]): Command {
  return setProp(prop, { ids, value: undefined })
}

/** Sets a CSS property of nodes, in camel case; `undefined` takes it away. */
export function setStyle(property: string, edit: FieldEdit): Command {
  return setField(['styles', property], edit)
}

/** Sets a field of node records. Has no plan where every node holds the value already. */
export function setField(path: FieldPath, { ids, value, session }: FieldEdit): Command {
  return {
    id: 'node.setField',
    title: 'Set field',
    plan(context) {
      const changing = ids.filter((id) => valueAt(context, id, path) !== value)
      if (changing.length === 0) return null
      return {
        label: `${value === undefined ? 'Reset' : 'Set'} ${fieldLabel(context, ids, path)} of ${quoted(context, ids)}`,
        ops: changing.map((id) => ({ op: 'set', id, path, value })),
        ...(session !== undefined && { fold: [...ids, path.join('.'), session].join('/') }),
      }
    },
  }
}

/** What a node's record holds at a path. */
function valueAt({ doc }: CommandContext, id: NodeId, [field, key]: FieldPath): Json | undefined {
  const node = getNode(doc, id)
  const own = node && Object.hasOwn(node, field) ? node[field] : undefined
  if (key === undefined) return own
  return isJsonObject(own) && Object.hasOwn(own, key) ? own[key] : undefined
}

function fieldLabel(
  { doc, definitions }: CommandContext,
  ids: readonly NodeId[],
  [field, key]: FieldPath,
): string {
  if (key === undefined) return field
  if (field !== 'props') return asWords(key)
  const type = getNode(doc, ids[0] ?? '')?.type ?? ''
  const specs = definitions.get(type)?.props ?? {}
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined
  return spec ? inSentence(spec.label) : asWords(key)
}
