import { isJsonObject, type Json, type JsonObject } from '../json'
import { joinKey, laidOver, ownAt, ownBreakpoints } from '../responsive'
import type { FieldPath } from '../tree/ops'
import type { TreeNode } from '../tree/types'

const PREFIX = 'expose:'

/** What a node of a main says of one of its props that instances may set. */
export interface ExposedAs {
  /** The prop of the component; places with the same one share it. */
  readonly prop: string
  /** As the inspector shows it; the label of the inner prop unless given. */
  readonly label?: string
  readonly help?: string
}

/** One exposed prop of one node. */
export interface ExposedPlace extends ExposedAs {
  /** The node's own prop. */
  readonly key: string
}

const NONE: readonly ExposedPlace[] = []

/** Where a node keeps that one of its props is exposed: a register of its own, so that two people may expose two. */
export function exposePath(key: string): FieldPath {
  return ['meta', PREFIX + key]
}

/** The exposed props of a node of a main; what is of another shape is none. */
export function exposedPlaces({ meta }: TreeNode): readonly ExposedPlace[] {
  if (!isJsonObject(meta)) return NONE
  const names = Object.keys(meta).filter((name) => name.startsWith(PREFIX))
  if (names.length === 0) return NONE
  return names.flatMap((name): ExposedPlace[] => {
    const value = meta[name]
    if (!isJsonObject(value) || typeof value['prop'] !== 'string' || value['prop'] === '') return []
    const { prop, label, help } = value
    return [
      {
        key: name.slice(PREFIX.length),
        prop,
        ...(typeof label === 'string' && { label }),
        ...(typeof help === 'string' && { help }),
      },
    ]
  })
}

/**
 * The node of a main with the values of an instance in its exposed props, those for breakpoints too; the same node where
 * there are none.
 */
export function withValues(node: TreeNode, values: JsonObject): TreeNode {
  let laid: Record<string, Json | undefined> | undefined
  for (const { key, prop } of exposedPlaces(node)) {
    for (const at of [null, ...ownBreakpoints(values, prop)]) {
      const value = ownAt(values, prop, at)
      if (value !== undefined) (laid ??= {})[joinKey(key, at)] = value
    }
  }
  return laid ? { ...node, props: laidOver(mapOf(node.props), laid) } : node
}

function mapOf(map: Json | undefined): JsonObject {
  return isJsonObject(map) ? map : {}
}

/** The node without what it says of exposed props: outside of a main nobody reads it. */
export function withoutExposed(node: TreeNode): TreeNode {
  const { meta, ...rest } = node
  if (!isJsonObject(meta)) return node
  const kept = Object.entries(meta).filter(([name]) => !name.startsWith(PREFIX))
  if (kept.length === Object.keys(meta).length) return node
  return kept.length > 0 ? { ...rest, meta: Object.fromEntries(kept) } : rest
}

/** The root of a main as an instance shows it: with the instance's own styles and class over those of the main. */
export function asRootOf(node: TreeNode, instance: TreeNode): TreeNode {
  const { styles } = instance
  const className = classOf(instance)
  if (!isJsonObject(styles) && className === undefined) return node
  const classes = [classOf(node), className].filter(Boolean).join(' ')
  return {
    ...node,
    ...(isJsonObject(styles) && {
      styles: laidOver(mapOf(node.styles), styles),
    }),
    ...(classes !== '' && { props: { ...node.props, className: classes } }),
  }
}

function classOf({ props }: TreeNode): string | undefined {
  const name = isJsonObject(props) ? props['className'] : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}
