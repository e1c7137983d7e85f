import { changedKeys } from '../buckets'
import { sameJson } from '../sameJson'
import { getNode, type TreeDoc } from '../tree/doc'
import { subtreeOf } from '../tree/queries'
import type { NodeId } from '../tree/types'
import { exposedPlaces, type ExposedPlace } from './exposed'

/** An exposed prop with the node that it belongs to. */
export interface ExposedOf extends ExposedPlace {
  readonly nodeId: NodeId
  readonly type: string
}

/** What a definition is made of, as far as the nodes of a main tell. */
export interface MainFacts {
  /** In document order. */
  readonly exposed: readonly ExposedOf[]
  /** The types in the main, each once; that of its root first. */
  readonly types: readonly string[]
}

const facts = new WeakMap<TreeDoc, MainFacts>()

/** Reads a main. Looks at the nodes once per document. */
export function mainFactsOf(doc: TreeDoc): MainFacts {
  let known = facts.get(doc)
  if (!known) {
    const nodes = subtreeOf(doc, doc.rootId)
    known = {
      exposed: nodes.flatMap((node) =>
        exposedPlaces(node).map((place) => ({ ...place, nodeId: node.id, type: node.type })),
      ),
      types: [...new Set(nodes.map(({ type }) => type))],
    }
    facts.set(doc, known)
  }
  return known
}

/**
 * The facts of a main after an edit: the same object unless what they tell is something else. Values of props, which
 * change with every key, are no reason to look at more than the changed records.
 */
export function mainFactsAfter(before: TreeDoc, after: TreeDoc): MainFacts {
  const last = mainFactsOf(before)
  if (before === after) return last
  const structure = before.children !== after.children || before.rootId !== after.rootId
  const told = structure || changedKeys(before.nodes, after.nodes).some((id) => tells(id))
  const next = told ? mainFactsOf(after) : last
  const same = next === last || sameFacts(next, last)
  facts.set(after, same ? last : next)
  return same ? last : next

  function tells(id: NodeId): boolean {
    const [was, is] = [getNode(before, id), getNode(after, id)]
    return was?.type !== is?.type || was?.meta !== is?.meta
  }
}

function sameFacts(a: MainFacts, b: MainFacts): boolean {
  const jsonOf = ({ exposed, types }: MainFacts) => [types, exposed.map((place) => ({ ...place }))]
  return sameJson(jsonOf(a), jsonOf(b))
}
