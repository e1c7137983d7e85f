import { createHash } from 'node:crypto'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { fromWire, opToWire, registersFromWire } from '@/sync/merge/wire'
import type { SyncRequest } from '@/sync/transport'
import type { FlaskApp } from './flaskApp'
import type { Value } from './ledger'
import type { VirtualTime } from './virtualTime'

/** One space of the app, whose clock is that of the run. */
export interface SpaceServer {
  /** Posts a request; the status and the JSON of the answer. `live`: edits count as made at the same time. */
  readonly sync: (request: SyncRequest, options: Sending) => Promise<Answer>
  /** The whole space, as it is told to browsers. */
  readonly snapshot: () => Promise<string>
  /** Makes an empty space, as if there had never been one. */
  readonly begin: () => Promise<void>
  /** Forgets for good what has been kept for long enough. */
  readonly tidy: () => Promise<Tidied>
  readonly backUp: () => Promise<void>
  /** Makes the space what it was when it was last backed up. */
  readonly restore: () => Promise<void>
  /** The values that edits of the same moment replaced. */
  readonly superseded: () => Promise<readonly Value[]>
  /** Stands for all requests and their answers so far, in their order. */
  readonly fingerprint: () => string
}

interface Sending {
  readonly live: boolean
  /** How long the answer is on its way, in milliseconds. */
  readonly ms: number
}

interface Answer {
  readonly status: number
  readonly body: JsonObject
}

interface Tidied {
  /** The keys of everything that was ever purged. */
  readonly purged: readonly RecordKey[]
  /** The values that are gone. */
  readonly values: readonly Value[]
}

type SupersededRow = readonly [RecordKey, string, text: string | null]

/** Opens a space of the app. */
export function openSpace(app: FlaskApp, space: string, time: VirtualTime): SpaceServer {
  const told = createHash('sha256')
  async function ask(request: JsonObject, ms = 1): Promise<Json> {
    const whole = { ...request, space, at: time.now() }
    const answer = await time.outside(app.ask(whole), ms)
    told.update(JSON.stringify([whole, answer]))
    return answer
  }
  return {
    async sync({ replica, cursor, ops }, { live, ms }) {
      const body = { v: 1, r: replica, c: cursor, ops: ops.map(opToWire) }
      const answer = await ask({ live, body }, ms)
      if (!isJsonObject(answer) || !isJsonObject(answer['body'])) throw new Error('No answer.')
      return { status: Number(answer['status']), body: answer['body'] }
    },
    snapshot: async () => (await ask({ do: 'snapshot' })) as string,
    begin: async () => void (await ask({ do: 'begin' })),
    async tidy() {
      const { purged, gone, superseded } = (await ask({ do: 'tidy' })) as unknown as {
        readonly purged: readonly RecordKey[]
        readonly gone: readonly (readonly [RecordKey, string])[]
        readonly superseded: readonly SupersededRow[]
      }
      const values = gone.flatMap(([key, text]) =>
        [...registersFromWire(JSON.parse(text) as JsonObject)].map(
          ([path, value]) => [key, path, value] as const,
        ),
      )
      return { purged, values: [...values, ...superseded.map(valueIn)] }
    },
    backUp: async () => void (await ask({ do: 'back-up' })),
    restore: async () => void (await ask({ do: 'restore' })),
    superseded: async () =>
      ((await ask({ do: 'superseded' })) as readonly SupersededRow[]).map(valueIn),
    fingerprint: () => told.copy().digest('hex'),
  }
}

function valueIn([key, path, text]: SupersededRow): Value {
  return [key, path, text === null ? undefined : fromWire(JSON.parse(text) as Json)]
}
