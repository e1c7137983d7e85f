import { openRuns, runsOf } from './schema'
import { removeRunsById } from './write'

/** Runs that are kept of one workflow. */
const KEPT = 50
/** Characters that all runs may have together. */
const MOST = 50 * 1024 * 1024

/** Lets go of the oldest ended runs: of a workflow beyond 50, and of all beyond 50 MB. */
export async function letGoOfOld(
  projectId: string,
  workflowId: string,
  most = MOST,
): Promise<void> {
  const db = await openRuns()
  const ids = await db.getAllKeysFromIndex('runs', 'workflow', runsOf(projectId, workflowId))
  const old = await Promise.all(ids.slice(0, -KEPT).map((id) => db.get('runs', id)))
  await removeRunsById(old.flatMap((row) => (row?.isEnded === 1 ? [row.id] : [])))
  const size = (await db.get('meta', 'size')) ?? 0
  if (size > most) await removeRunsById(await oldest(size - most))
}

/** Makes room by letting go of the older half of what ended; answers whether there was anything. */
export async function makeRoom(): Promise<boolean> {
  const db = await openRuns()
  const ids = await oldest(((await db.get('meta', 'size')) ?? 0) / 2)
  await removeRunsById(ids)
  return ids.length > 0
}

/** Forgets the ended runs of a workflow. */
export async function removeRuns(projectId: string, workflowId: string): Promise<void> {
  const db = await openRuns()
  const rows = await db.getAllFromIndex('runs', 'workflow', runsOf(projectId, workflowId))
  await removeRunsById(rows.flatMap(({ id, isEnded }) => (isEnded === 1 ? [id] : [])))
}

/** Forgets all runs of a project, also those that go on: nobody can open it any more. */
export async function removeProjectRuns(projectId: string): Promise<void> {
  const db = await openRuns()
  const all = IDBKeyRange.bound([projectId], [projectId, []])
  await removeRunsById(await db.getAllKeysFromIndex('runs', 'workflow', all))
}

/** As many of the oldest ended runs as have that many characters together. */
async function oldest(size: number): Promise<readonly string[]> {
  const ids: string[] = []
  let left = size
  const { store } = (await openRuns()).transaction('runs')
  const ended = IDBKeyRange.bound([1, -Infinity], [1, Infinity])
  for (
    let cursor = await store.index('age').openCursor(ended);
    cursor && left > 0;
    cursor = await cursor.continue()
  ) {
    ids.push(cursor.value.id)
    left -= cursor.value.size
  }
  return ids
}
