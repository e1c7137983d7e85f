import type { NodeId } from '@/model/tree/types'

/** The server takes no more of them, no longer ones, and 4 kB of everything. */
const MOST_IDS = 50
const LONGEST_ID = 200
const MOST_BYTES = 3000

/** As much of a selection as the server takes: the last nodes, of which the very last one leads. */
export function clipSelection(ids: readonly NodeId[]): readonly NodeId[] {
  const encoder = new TextEncoder()
  let bytes = 0
  const taken: NodeId[] = []
  for (const id of ids.toReversed()) {
    if (id.length === 0 || id.length > LONGEST_ID) continue
    bytes += encoder.encode(JSON.stringify(id)).length + 1
    if (taken.length === MOST_IDS || bytes > MOST_BYTES) break
    taken.unshift(id)
  }
  return taken
}
