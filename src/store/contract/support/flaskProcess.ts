import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { freePort } from './freePort'
import { PYTHON, ROOT } from './python'

const PATIENCE_MS = 30_000
const POLL_MS = 25
/** Vitest's page comes from the first free port from here on. */
const PAGE_PORT = 63_315
const PAGE_PORTS = 40

/** The Flask server as a process that can be killed and started again over the same database. */
export interface FlaskProcess {
  readonly port: number
  /** Resolves once the server answers, also when it runs already; rejects when it ends instead. */
  readonly start: () => Promise<void>
  /** SIGKILL: nothing is written in farewell. */
  readonly kill: () => Promise<void>
}

/** Chooses a port for a server over a database file; nothing runs before `start`. */
export async function flaskProcess(database: string): Promise<FlaskProcess> {
  const port = await freePort()
  let child: ChildProcess | undefined
  let output = ''

  async function start(): Promise<void> {
    if (child) return
    child = spawn(PYTHON, [path.join(ROOT, 'server/serve.py')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_PATH: database,
        DATABASE_URL: '',
        ALLOWED_ORIGINS: pageOrigins().join(','),
        PYTHONUNBUFFERED: '1',
      },
    })
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => (output += String(error)))
    const deadline = performance.now() + PATIENCE_MS
    while (!(await isHealthy(port))) {
      const ended = child.exitCode !== null || child.pid === undefined
      if (ended || performance.now() > deadline) {
        throw new Error(`The Flask server did not start: ${output || 'it said nothing'}`)
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }

  async function kill(): Promise<void> {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await gone
  }

  return { port, start, kill }
}

function pageOrigins(): string[] {
  return Array.from({ length: PAGE_PORTS }, (_, at) => PAGE_PORT + at).flatMap((port) => [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ])
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`)
    return response.ok
  } catch {
    return false
  }
}
