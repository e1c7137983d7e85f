/** Lists up to this length are rendered in one piece. */
export const WHOLE_LIST = 100

const LARGEST = 256
const MEAN_MASK = 63

/**
 * Cuts a long list of ids where an id's own hash says so, not at every hundredth: an insertion or a
 * removal then changes one chunk, and no node wanders from one chunk to the next and loses its state.
 */
export function chunksOf(ids: readonly string[]): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  for (const id of ids) {
    if (chunk.length > 0 && (startsChunk(id) || chunk.length >= LARGEST)) {
      chunks.push(chunk)
      chunk = []
    }
    chunk.push(id)
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

/** Whether two chunks hold the same ids in the same order. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]))
}

function startsChunk(id: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 15)) & MEAN_MASK) === 0
}
