import { valueAt } from '@/editor/commands/setField'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import type { FieldPath } from '@/model/tree/ops'
import type { TreeNode } from '@/model/tree/types'

/** What a field shows for the selected nodes together. */
export interface FieldState {
  /** What applies: the own value, or the default; of the first node where they are mixed. */
  readonly value: Json | undefined
  /** Whether the nodes differ. */
  readonly mixed: boolean
  /** Whether a node has a value of its own that is not the default. */
  readonly changed: boolean
}

/** Reads a field of several nodes. `names` are older names of it, read where it is absent. */
export function readField(
  nodes: readonly TreeNode[],
  path: FieldPath,
  {
    defaultOf = () => undefined,
    names = [],
  }: {
    readonly defaultOf?: (node: TreeNode) => Json | undefined
    readonly names?: readonly string[]
  } = {},
): FieldState {
  const fields = nodes.map((node) => {
    const other = names.find((name) => valueAt(node, [path[0], name]) !== undefined)
    const named = other === undefined ? undefined : valueAt(node, [path[0], other])
    return { own: valueAt(node, path) ?? named, fallback: defaultOf(node) }
  })
  const [value] = fields.map(({ own, fallback }) => own ?? fallback)
  return {
    value,
    mixed: fields.some(({ own, fallback }) => !sameJson(own ?? fallback, value)),
    changed: fields.some(({ own, fallback }) => own !== undefined && !sameJson(own, fallback)),
  }
}
