import { typesOfTokens } from '@/catalog/tokensOfTypes'
import { nextTurn } from '@/lib/slices'
import { entriesOf } from '@/model/buckets'
import type { TokenName } from '@/model/theme/record'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import type { RootState } from '@/store'

/** A node that a token shows in. */
export interface NodeUse {
  readonly treeId: TreeId
  readonly nodeId: NodeId
  readonly node: TreeNode
  /** `value`: the node names it itself; `component`: the sheet of its component does. */
  readonly via: 'value' | 'component'
}

/** So many nodes are looked at before the page gets a turn. */
const SLICE = 400

/** The nodes of all documents that name a token, themselves or by their component; in turns, and given up by the signal. */
export async function findUses(
  { docs, headers }: RootState['componentTrees'],
  names: ReadonlySet<TokenName>,
  signal?: AbortSignal,
): Promise<readonly NodeUse[]> {
  const byType = await typesOfTokens()
  const types = new Set([...names].flatMap((name) => [...(byType.get(name) ?? [])]))
  const uses: NodeUse[] = []
  let seen = 0
  for (const { id: treeId } of headers) {
    const doc = Object.hasOwn(docs, treeId) ? docs[treeId] : undefined
    if (!doc) continue
    for (const [nodeId, node] of entriesOf(doc.nodes)) {
      seen += 1
      if (seen % SLICE === 0) {
        await nextTurn()
        if (signal?.aborted) return uses
      }
      if (node.deleted) continue
      const via = namesIn(node, names) ? 'value' : types.has(node.type) ? 'component' : undefined
      if (via) uses.push({ treeId, nodeId, node, via })
    }
  }
  return uses
}

/** Whether a node names one of the tokens in its props or styles. */
export function namesIn({ props, styles }: TreeNode, names: ReadonlySet<TokenName>): boolean {
  const text = `${JSON.stringify(props)}${styles ? JSON.stringify(styles) : ''}`
  if (!text.includes('var(')) return false
  for (const [, name = ''] of text.matchAll(/var\(\s*--([a-z][a-z0-9-]*)/g)) {
    if (names.has(name)) return true
  }
  return false
}
