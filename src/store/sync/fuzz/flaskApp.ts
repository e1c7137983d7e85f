import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import { PYTHON, ROOT } from '@/store/contract/support/python'
import type { Json, JsonObject } from '@/model/json'

/** The real Flask app, driven by its test client in a process of its own: no network between. */
export interface FlaskApp {
  /** Hands over what `server/tests/fuzz_app.py` understands, and gives what it answers. */
  readonly ask: (request: JsonObject) => Promise<Json>
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
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        child.stdin.write(`${JSON.stringify(request)}\n`)
      }),
    end: () => child.stdin.end(),
  }
}
