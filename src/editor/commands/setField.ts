import { isJsonObject, type Json } from '@/model/json'
import { splitKey } from '@/model/responsive'
import { sameJson } from '@/model/sameJson'
import { getNode } from '@/model/tree/doc'
import type { FieldPath } from '@/model/tree/ops'
import type { NodeId, TreeNode } from '@/model/tree/types'
import { asWords, inSentence, quoted } from './naming'
import type { Command, CommandContext } from './types'

/** Which nodes are given which value. */
export interface FieldEdit {
  readonly ids: readonly NodeId[]
  readonly value: Json | undefined
  /** Marks the focus session of a control: edits of one session are one undo step. */
  readonly session?: string
}

/** One field of one node, and what it is to hold. */
export interface FieldChange {
  readonly id: NodeId
  readonly path: FieldPath
  readonly value: Json | undefined
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

/** Sets one field of node records to one value. Has no plan where every node holds it already. */
function setField(path: FieldPath, { ids, value, session }: FieldEdit): Command {
  return setFields(
    ids.map((id) => ({ id, path, value })),
    { session },
  )
}

/** Sets several fields of several nodes as one step. Has no plan where nothing would change. */
export function setFields(
  changes: readonly FieldChange[],
  { session, label }: { readonly session?: string; readonly label?: string } = {},
): Command {
  return {
    id: 'node.setFields',
    title: 'Set fields',
    plan(context) {
      const effective = changes.filter(({ id, path, value }) => {
        const node = getNode(context.doc, id)
        return node !== undefined && !sameJson(valueAt(node, path), value)
      })
      const [first] = effective
      if (!first) return null
      const ids = [...new Set(changes.map(({ id }) => id))]
      const paths = [...new Set(changes.map(({ path }) => path.join('.')))]
      const verb = effective.every(({ value }) => value === undefined) ? 'Reset' : 'Set'
      return {
        label: label ?? `${verb} ${fieldLabel(context, first)} of ${quoted(context, ids)}`,
        ops: effective.map(({ id, path, value }) => ({ op: 'set', id, path, value })),
        ...(session !== undefined && { fold: [...ids, ...paths, session].join('/') }),
      }
    },
  }
}

/** What a record holds at a path; `undefined` where nothing. */
export function valueAt(node: TreeNode, [field, key]: FieldPath): Json | undefined {
  const own = Object.hasOwn(node, field) ? node[field] : undefined
  if (key === undefined) return own
  return isJsonObject(own) && Object.hasOwn(own, key) ? own[key] : undefined
}

function fieldLabel(
  { doc, definitions }: CommandContext,
  { id, path: [field, key] }: FieldChange,
): string {
  if (key === undefined) return asWords(field)
  const { name, breakpointId } = splitKey(key)
  const at = breakpointId === null ? '' : ` at ${asWords(breakpointId)}`
  if (field !== 'props') return asWords(name) + at
  const specs = definitions.get(getNode(doc, id)?.type ?? '')?.props ?? {}
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
  return (spec ? inSentence(spec.label) : asWords(name)) + at
}
