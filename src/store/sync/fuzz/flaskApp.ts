import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { SyncRequest } from '@/sync/transport'
import { opToWire } from '@/sync/merge/wire'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const PYTHON =
  process.platform === 'win32'
    ? path.join(ROOT, 'server/.venv/Scripts/python.exe')
    : path.join(ROOT, 'server/.venv/bin/python')

/** What the fuzz does to a space that no browser can. */
export type Act = 'back-up' | 'restore' | 'purge' | 'snapshot' | 'superseded'

/** The real Flask app, driven by its test client in a process of its own: no network between. */
export interface FlaskApp {
  /** Posts a request; the status and the JSON of the answer. `live`: edits count as made at the same time. */
  readonly sync: (
    space: string,
    request: SyncRequest,
    live: boolean,
  ) => Promise<{ readonly status: number; readonly body: JsonObject }>
  readonly act: (space: string, act: Act) => Promise<Json>
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
    act: (space, act) => ask({ space, do: act }),
    end: () => child.stdin.end(),
  }
}
