import type { Definitions } from '@/model/definition'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import { ownName } from '@/model/tree/ownName'
import type { NodeId } from '@/model/tree/types'

interface Names {
  readonly doc: TreeDoc
  readonly definitions: Definitions
}

/** What people call a type: the label of its definition, or the type itself. */
export function typeLabel(definitions: Definitions, type: string): string {
  return definitions.get(type)?.label ?? type
}

/** What people call a node: its own name, or that of its type. */
export function nameOf({ doc, definitions }: Names, id: NodeId): string {
  const node = getNode(doc, id)
  if (!node) return id
  return ownName(node) ?? typeLabel(definitions, node.type)
}

/** Names nodes in a label: `“Card”`, or `3 components`. */
export function quoted(names: Names, ids: readonly NodeId[]): string {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return `“${nameOf(names, only)}”`
  return `${ids.length} components`
}

/** A field's label inside a sentence: `Text` becomes `text`; `URL` stays. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label
  return second === second.toUpperCase() && second !== ' ' && second !== ''
    ? label
    : first.toLowerCase() + label.slice(1)
}

/** A key in camel case as words: `backgroundColor` becomes `background color`. */
export function asWords(key: string): string {
  return key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .toLowerCase()
}
