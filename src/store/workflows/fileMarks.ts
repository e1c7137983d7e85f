import type { StoredRun } from '@/lib/runDb'
import type { RootState } from '../rootState'

interface Mark {
  readonly updatedAt: number
  readonly by: readonly string[]
}

const marks = new Map<string, Mark>()
/** Marks that are kept: each is asked for within seconds. */
const KEPT = 1000

/** Remembers that a run wrote a file as it is now, so that its workflow does not begin because of it. */
export function markFile(
  state: Pick<RootState, 'files'>,
  id: string,
  { workflowId, behind }: Pick<StoredRun, 'workflowId' | 'behind'>,
): void {
  const updatedAt = state.files.files.find((file) => file.id === id)?.updatedAt
  if (updatedAt === undefined) return
  marks.delete(id)
  marks.set(id, { updatedAt, by: [...new Set([...behind, workflowId])] })
  const [oldest] = marks.keys()
  if (marks.size > KEPT && oldest !== undefined) marks.delete(oldest)
}

/** The workflows whose runs made a file what it was at that time; none where a person did. */
export function writersOf(id: string, updatedAt: number): readonly string[] {
  const mark = marks.get(id)
  return mark?.updatedAt === updatedAt ? mark.by : []
}
