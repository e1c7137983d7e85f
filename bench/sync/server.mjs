import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/lib/port.mjs'
import { VENV_PYTHON } from '../../scripts/lib/venv.mjs'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * Starts the server over an empty database of its own.
 *
 * @param {'sqlite' | 'postgresql'} database PostgreSQL is the one at `BENCH_POSTGRES_URL`, in which one is made
 */
export async function startServer(database) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-bench-'))
  const postgres = process.env.BENCH_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432'
  const name = `espalier_bench_${process.pid}`
  const sql = (text) => execFileSync('psql', ['-Xq', '-d', `${postgres}/postgres`, '-c', text])
  const isPostgres = database === 'postgresql'
  if (isPostgres) sql(`CREATE DATABASE ${name} TEMPLATE template0`)
  const environ = {
    DATABASE_PATH: path.join(folder, 'x.db'),
    DATABASE_URL: isPostgres ? `${postgres}/${name}` : '',
  }
  const server = await run('serve.py', environ)
  return {
    ...server,
    /** A process for streams alone, on the same database. */
    startEvents: () => run('serve_events.py', environ),
    async stop() {
      await server.stop()
      if (isPostgres) sql(`DROP DATABASE ${name} WITH (FORCE)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a script of the server on a free port, and waits until it listens. */
async function run(script, environ) {
  const port = await freePort()
  const child = spawn(VENV_PYTHON, [path.join(ROOT, 'server', script)], {
    env: { ...process.env, ...environ, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  const gone = once(child, 'exit')
  await Promise.race([
    once(child.stdout, 'data'),
    gone.then(() => {
      throw new Error(`${script} ended instead of listening.`)
    }),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.kill()
      await gone
    },
  }
}

/** What a process and its children hold in memory, in MB; `undefined` where the system does not tell. */
export function memoryOf(pid) {
  try {
    const [kilobytes] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.slice(1) ?? []
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.reduce((sum, child) => sum + (memoryOf(child) ?? 0), Number(kilobytes) / 1024)
  } catch {
    return undefined
  }
}
