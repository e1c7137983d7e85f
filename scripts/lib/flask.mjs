import { openSync, readFileSync } from 'node:fs'
import { startChild, stopChild } from './children.mjs'
import { inRoot, logFile } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { VENV_PYTHON } from './venv.mjs'

/** How long the server may take until it answers, in milliseconds. */
const PATIENCE_MS = 30_000
const POLL_MS = 25

/** The address that the server listens on: this machine's own unless `HOST` names another. */
export const HOST = process.env.HOST || '127.0.0.1'

/** The address for a browser on this machine; `0.0.0.0` and `::` mean every address, this one too. */
function urlOf(port) {
  if (HOST === '0.0.0.0' || HOST === '::') return `http://127.0.0.1:${port}`
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`
}

/**
 * Starts the server; its output goes to a file.
 *
 * @param {{ port: number, file?: string, dev?: boolean }} options `file`: of the database, unless it is that of
 *   `DATABASE_URL`; `dev`: reload on changed sources
 */
export function startFlask({ port, file, dev = false }) {
  const log = logFile('server')
  const output = openSync(log, 'w')
  const env = {
    ...process.env,
    HOST,
    PORT: String(port),
    ...(file && { DATABASE_PATH: file }),
    PYTHONUNBUFFERED: '1',
    ...(dev && { ESPALIER_DEV: '1' }),
  }
  const args = [inRoot('server', 'serve.py')]
  const child = startChild(VENV_PYTHON, args, {
    cwd: inRoot(),
    env,
    stdio: ['ignore', output, output],
  })
  return { child, log, url: urlOf(port) }
}

/**
 * Resolves once the server answers on /health.
 *
 * @throws {Refusal} it ended, or stayed silent for half a minute
 */
export async function untilHealthy({ child, log, url }) {
  const hasEnded = () =>
    child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  const deadline = performance.now() + PATIENCE_MS
  while (!hasEnded() && performance.now() < deadline) {
    if (await isHealthy(url)) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  const ended = hasEnded()
  await stopChild(child)
  throw new Refusal(
    ended
      ? `The server ended right after its start: ${lastLine(log)} (details in ${log}).`
      : `The server did not answer at ${url}/health within ${PATIENCE_MS / 1000} seconds (details in ${log}).`,
  )
}

async function isHealthy(url) {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) })
    return response.ok && (await response.json()).status === 'ok'
  } catch {
    return false
  }
}

function lastLine(log) {
  return readFileSync(log, 'utf8').trim().split('\n').at(-1)?.trim() || 'it said nothing'
}
