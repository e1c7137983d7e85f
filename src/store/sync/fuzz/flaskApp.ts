import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { fromWire, opToWire, registersFromWire } from '@/sync/merge/wire'
import type { SyncRequest } from '@/sync/transport'
import type { Value } from './ledger'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const PYTHON =
  process.platform === 'win32'
    ? path.join(ROOT, 'server/.venv/Scripts/python.exe')
    : path.join(ROOT, 'server/.venv/bin/python')

/** What a purge did. */
interface Purged {
  /** The keys of everything that was ever purged. */
  readonly keys: readonly RecordKey[]
  /** The values that went with it. */
  readonly values: readonly Value[]
}

type SupersededRow = readonly [RecordKey, string, kept: string | null, lost: string | null]

/** The real Flask app, driven by its test client in a process of its own: no network between. */
export interface FlaskApp {
  /** Posts a request; the status and the JSON of the answer. `live`: edits count as made at the same time. */
  readonly sync: (
    space: string,
    request: SyncRequest,
    live: boolean,
  ) => Promise<{ readonly status: number; readonly body: JsonObject }>
  /** The whole space, as it is told to browsers. */
  readonly snapshot: (space: string) => Promise<string>
  /** Removes for good what lies in the trash, as if it had lain there for long enough. */
  readonly purge: (space: string) => Promise<Purged>
  readonly backUp: (space: string) => Promise<void>
  /** Makes the space what it was when it was last backed up. */
  readonly restore: (space: string) => Promise<void>
  /** The values that edits of the same moment replaced, and those that they replaced them with. */
  readonly superseded: (space: string) => Promise<readonly Value[]>
  readonly end: () => void
}

/** Starts the app. */
export function startFlaskApp(): FlaskApp {
  const child = spawn(PYTHON, [path.join(ROOT, 'server/tests/fuzz_app.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting: { resolve: (answer: Json) => void; reject: (error: Error) => void }[] = []
  readline.createInterface(child.stdout).on('line', (line) => {
    waiting.shift()?.resolve(JSON.parse(line) as Json)
  })
  child.on('exit', () => {
    for (const { reject } of waiting) reject(new Error('The app ended.'))
  })
  const ask = (request: JsonObject): Promise<Json> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin.write(`${JSON.stringify(request)}\n`)
    })
  return {
    async sync(space, { replica, cursor, ops }, live) {
      const body = { v: 1, r: replica, c: cursor, ops: ops.map(opToWire) }
      const answer = await ask({ space, live, body })
      if (!isJsonObject(answer) || !isJsonObject(answer['body'])) throw new Error('No answer.')
      return { status: Number(answer['status']), body: answer['body'] }
    },
    snapshot: async (space) => (await ask({ space, do: 'snapshot' })) as string,
    async purge(space) {
      const { keys, gone } = (await ask({ space, do: 'purge' })) as unknown as {
        readonly keys: readonly RecordKey[]
        readonly gone: readonly (readonly [RecordKey, string])[]
      }
      const values = gone.flatMap(([key, text]) =>
        [...registersFromWire(JSON.parse(text) as JsonObject)].map(
          ([path, value]) => [key, path, value] as const,
        ),
      )
      return { keys, values }
    },
    backUp: async (space) => void (await ask({ space, do: 'back-up' })),
    restore: async (space) => void (await ask({ space, do: 'restore' })),
    async superseded(space) {
      const rows = (await ask({ space, do: 'superseded' })) as readonly SupersededRow[]
      return rows.flatMap(([key, path, ...texts]) =>
        texts.map(
          (text) =>
            [key, path, text === null ? undefined : fromWire(JSON.parse(text) as Json)] as const,
        ),
      )
    },
    end: () => child.stdin.end(),
  }
}
