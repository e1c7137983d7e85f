import type { Row } from './rows/rowBuilder'

/** The ids of the nodes between two rows, both included. */
export function idsBetween(rows: readonly Row[], from: number, to: number): string[] {
  const slice = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return slice.filter(({ kind }) => kind === 'node').map(({ id }) => id)
}
