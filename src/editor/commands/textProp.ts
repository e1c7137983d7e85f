import type { Definitions } from '@/model/definition'
import type { TreeNode } from '@/model/tree/types'

/** The prop that holds the text of a node, which is edited on the canvas; `undefined` for one without. */
export function textPropOf(definitions: Definitions, node: TreeNode): string | undefined {
  const definition = definitions.get(node.type)
  if (definition) return definition.textProp
  return typeof node.props['children'] === 'string' ? 'children' : undefined
}
