import { sameJson } from '@/model/sameJson'
import { changedKeys } from '@/model/buckets'
import { docOf, getNode, type TreeDoc } from '@/model/tree/doc'
import { applyOps } from '@/model/tree/ops'
import type { Brought } from './brought'
import type { HistoryEntry } from './entry'

/**
 * Whether somebody else worked on the main of a component since a step brought it: it is not what it was then with the
 * steps that this person did in it. Steps that are forgotten count as those of others.
 */
export function othersWorkedOn(
  main: TreeDoc,
  { header, records }: Brought,
  own: readonly HistoryEntry[],
): boolean {
  let mine = docOf(header.rootId, records)
  for (const { ops } of own) {
    const applied = applyOps(mine, ops)
    if (!applied.ok) return true
    mine = applied.value.doc
  }
  const stands = (doc: TreeDoc, id: string) => {
    const node = getNode(doc, id)
    // What was put in and taken out again is in the trash of one of them.
    return node?.deleted ? undefined : node
  }
  return changedKeys(mine.nodes, main.nodes).some((id) => {
    const [is, was] = [stands(main, id), stands(mine, id)]
    return is === undefined || was === undefined ? is !== was : !sameJson(is, was)
  })
}
