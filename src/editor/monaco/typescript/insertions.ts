/** Text that TypeScript reads beside what is written: where, in what is written. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

/** A text with insertions, in order. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let from = 0
  const parts: string[] = []
  for (const { at, text: inserted } of insertions) {
    parts.push(text.slice(from, at), inserted)
    from = at
  }
  return parts.join('') + text.slice(from)
}

/** An offset of what is written, in what TypeScript reads: before what is inserted right there. */
export function toRead(insertions: readonly Insertion[], offset: number): number {
  let read = offset
  for (const { at, text } of insertions) if (at < offset) read += text.length
  return read
}

/** An offset of what TypeScript reads, in what is written; a place within an insertion is where that stands. */
export function toWritten(insertions: readonly Insertion[], offset: number): number {
  let shift = 0
  for (const { at, text } of insertions) {
    const begins = at + shift
    if (offset <= begins) break
    if (offset < begins + text.length) return at
    shift += text.length
  }
  return offset - shift
}
