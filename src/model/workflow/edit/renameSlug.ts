import { fail, ok, type Result } from '../../result'
import { paramsWithSlug } from '../expressions'
import type { GraphIndex } from '../graph'
import { paramField } from '../records'
import { slugRefusal } from '../slugs'
import type { PartEdit } from './partEdit'

/** Gives a step another slug, in all expressions that read it too; refused, with a sentence, what cannot be one. */
export function renameSlug(
  index: GraphIndex,
  nodeId: string,
  slug: string,
): Result<readonly PartEdit[], string> {
  const node = index.nodes.get(nodeId)
  if (!node) return fail('This step is no longer in the workflow.')
  if (node.slug === slug) return ok([])
  const refusal = slugRefusal(index, nodeId, slug)
  if (refusal !== undefined) return fail(refusal)
  const edits: PartEdit[] = [{ collection: 'workflowNodes', id: nodeId, set: { slug } }]
  for (const other of index.graph.nodes) {
    const params = Object.entries(paramsWithSlug(other, node.slug, slug))
    if (params.length === 0) continue
    const set = Object.fromEntries(params.map(([name, value]) => [paramField(name), value]))
    edits.push({ collection: 'workflowNodes', id: other.id, set })
  }
  return ok(edits)
}
