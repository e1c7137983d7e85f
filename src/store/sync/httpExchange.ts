import { gzipped } from '@/lib/gzip'
import { requestJson, requestText } from '@/lib/http'
import { HttpError } from '@/lib/httpErrors'
import { opToWire } from '@/sync/merge/wire'
import {
  StrangerError,
  type FlaskStats,
  type Snapshot,
  type SyncAnswer,
  type SyncRequest,
} from '@/sync/transport'
import { answerTo, bytesOf, snapshotIn } from './wireAnswers'

/** Of the protocol. */
const VERSION = 1

/** Sends ops to the space at an address, and reads the answer. */
export async function exchange(root: string, request: SyncRequest): Promise<SyncAnswer> {
  const { replica, cursor, ops } = request
  const sent = JSON.stringify({ v: VERSION, r: replica, c: cursor, ops: ops.map(opToWire) })
  try {
    const packed = await gzipped(sent)
    const answer = await requestText(`${root}/sync`, packed ?? sent)
    return answerTo(packed?.size ?? bytesOf(sent), answer)
  } catch (error) {
    if (error instanceof HttpError && error.status === 409) throw new StrangerError(error.message)
    throw error
  }
}

/** Reads the whole of the space at an address. */
export async function readSnapshot(root: string): Promise<Snapshot> {
  return snapshotIn(await requestText(`${root}/snapshot`))
}

/** Whether the server answers. */
export function isThere(): Promise<boolean> {
  return requestJson('/health').then(
    () => true,
    () => false,
  )
}

/** Counts what the server holds of a space. */
export async function readStats(space: string): Promise<FlaskStats> {
  return (await requestJson(`/api/storage/stats${queryOf(space)}`)) as FlaskStats
}

/** Empties a space on the server. */
export async function clearSpace(space: string): Promise<void> {
  await requestJson(`/api/storage/clear${queryOf(space)}`, { method: 'POST' })
}

function queryOf(space: string): string {
  return `?space=${encodeURIComponent(space)}`
}
