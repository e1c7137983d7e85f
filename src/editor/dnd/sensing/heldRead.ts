import type { ReadSource } from '../source'

/** What dnd-kit keeps for us about the source that was pressed last. */
interface HeldRead {
  /** To be given to dnd-kit, which hands it to the sensors. */
  readonly data: Record<string, unknown>
  /** Says what the next drag takes along. */
  readonly take: (read: ReadSource) => void
}

/** Makes the place where a press leaves its `read` for the sensors. */
export function holdRead(): HeldRead {
  const data: Record<string, unknown> = {}
  return { data, take: (read) => void (data['read'] = read) }
}

/** The `read` that was left with dnd-kit. */
export function readOf(data: Record<string, unknown> | undefined): ReadSource | null {
  const read = data?.['read']
  return typeof read === 'function' ? (read as ReadSource) : null // only `take` writes it
}
