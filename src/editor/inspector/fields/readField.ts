import { valueAt } from '@/editor/commands/setField'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { joinKey, wideningFrom } from '@/model/responsive'
import type { FieldPath } from '@/model/tree/ops'
import type { TreeNode } from '@/model/tree/types'
import type { Widths } from '@/editor/view/useWidths'

/** What a field shows for the selected nodes together. */
export interface FieldState {
  /** What applies: the own value, or the default; of the first node where they are mixed. */
  readonly value: Json | undefined
  /** Whether the nodes differ. */
  readonly mixed: boolean
  /** Whether a node has a value of its own, for the widths that are edited, that is not the default. */
  readonly changed: boolean
  /** The breakpoint whose value is shown; `null`: the value for all widths; absent: the default. */
  readonly from?: string | null
  /** What is set for other widths than those that are edited; JSON of `WidthValue[]`, so that rows can compare it. */
  readonly also?: string
}

/** What a field holds for a breakpoint, or with `null` for all widths. */
export interface WidthValue {
  readonly at: string | null
  /** Absent where the nodes differ. */
  readonly value?: Json
}

const ALL_WIDTHS: Widths = { breakpoints: [], at: null }

/**
 * Reads a field of several nodes at the widths that are edited. `names` are older names of it, read where it is
 * absent.
 */
export function readField(
  nodes: readonly TreeNode[],
  path: FieldPath,
  {
    defaultOf = () => undefined,
    names = [],
    widths = ALL_WIDTHS,
  }: {
    readonly defaultOf?: (node: TreeNode) => Json | undefined
    readonly names?: readonly string[]
    readonly widths?: Widths
  } = {},
): FieldState {
  const baseOf = (node: TreeNode) => {
    const other = names.find((name) => valueAt(node, [path[0], name]) !== undefined)
    return (
      valueAt(node, path) ?? (other === undefined ? undefined : valueAt(node, [path[0], other]))
    )
  }
  const ownOf = (node: TreeNode, at: string | null) =>
    at === null ? baseOf(node) : valueAt(node, pathAt(path, at))
  const layers = wideningFrom(widths.breakpoints, widths.at)
  const fields = nodes.map((node) => {
    const from = layers.find((at) => ownOf(node, at) !== undefined)
    const fallback = defaultOf(node)
    const shown = (from === undefined ? undefined : ownOf(node, from)) ?? fallback
    return { from, fallback, shown, own: ownOf(node, widths.at) }
  })
  const [first] = fields
  const isOwn = (own: Json | undefined, fallback: Json | undefined) =>
    own !== undefined && (widths.at !== null || !sameJson(own, fallback))
  const from = fields.some(({ own }) => own !== undefined) ? widths.at : first?.from
  const also = valuesElsewhere(nodes, ownOf, widths)
  return {
    value: first?.shown,
    mixed: fields.some(({ shown }) => !sameJson(shown, first?.shown)),
    changed: fields.some(({ own, fallback }) => isOwn(own, fallback)),
    ...(from !== undefined && { from }),
    ...(also && { also: JSON.stringify(also) }),
  }
}

/** Whether somebody set the field, for the widths that are edited or for others. */
export function isSet({ changed, from, also }: FieldState): boolean {
  return changed || typeof from === 'string' || also !== undefined
}

/** The path of a field's value for a breakpoint. */
export function pathAt([field, key]: FieldPath, at: string | null): FieldPath {
  return key === undefined ? [field] : [field, joinKey(key, at)]
}

/** What nodes hold for other widths; `undefined` where all that there is holds at all widths and is edited. */
function valuesElsewhere(
  nodes: readonly TreeNode[],
  ownOf: (node: TreeNode, at: string | null) => Json | undefined,
  { breakpoints, at }: Widths,
): readonly WidthValue[] | undefined {
  const found = [null, ...breakpoints.map(({ id }) => id)].flatMap((other): WidthValue[] => {
    if (other === at) return []
    const values = nodes.map((node) => ownOf(node, other))
    const [value] = values
    if (values.every((one) => one === undefined)) return []
    const same = values.every((one) => sameJson(one, value))
    return [{ at: other, ...(same && value !== undefined && { value }) }]
  })
  return found.length > 0 ? found : undefined
}
