import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { PYTHON } from '@/store/contract/support/python'
import type { ChaosOptions } from './options'

const run = promisify(execFile)
const MOST_OUTPUT = 256 * 1024 * 1024

/** Where a server keeps its records: a database of its own, empty at first. */
export interface Storage {
  /** The settings that lead a server to it. */
  readonly environ: Readonly<Record<string, string>>
  /** Copies it while the server runs. */
  readonly backUp: () => Promise<void>
  /** Puts the last copy back; the server has to be ended. */
  readonly restore: () => Promise<void>
  /** Asks it past the server. */
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>
  readonly dispose: () => Promise<void>
}

/** A storage of a kind. PostgreSQL is the one at `CHAOS_POSTGRES_URL`, in which databases are made. */
export function openStorage(kind: ChaosOptions['database']): Promise<Storage> {
  return kind === 'sqlite' ? openSqlite() : openPostgresql()
}

const SQLITE_ROWS = `
import json, sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as connection:
    print(json.dumps(connection.execute(sys.argv[2]).fetchall()))
`
const SQLITE_BACK_UP = `
import sqlite3, sys
source, copy = (sqlite3.connect(name, timeout=10) for name in sys.argv[1:])
source.backup(copy)
copy.close()
`

async function openSqlite(): Promise<Storage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-chaos-'))
  const [file, copy] = [path.join(folder, 'espalier.db'), path.join(folder, 'backup.db')]
  const python = async (...args: string[]) =>
    (await run(PYTHON, ['-c', ...args], { maxBuffer: MOST_OUTPUT })).stdout
  return {
    environ: { DATABASE_PATH: file },
    backUp: async () => {
      rmSync(copy, { force: true })
      await python(SQLITE_BACK_UP, file, copy)
    },
    restore: async () => {
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
      copyFileSync(copy, file)
    },
    rows: async (sql) =>
      JSON.parse(await python(SQLITE_ROWS, file, sql)) as readonly (readonly unknown[])[],
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

let made = 0

async function openPostgresql(): Promise<Storage> {
  const server = process.env['CHAOS_POSTGRES_URL'] ?? 'postgresql://postgres@127.0.0.1:5432'
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-chaos-'))
  const name = `espalier_chaos_${process.pid}_${++made}`
  const [url, dump] = [`${server}/${name}`, path.join(folder, 'backup.dump')]
  const ask = async (database: string, sql: string) => {
    const args = ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', sql]
    return (await run('psql', args, { maxBuffer: MOST_OUTPUT })).stdout
  }
  const make = async () => ask(`${server}/postgres`, `CREATE DATABASE ${name} TEMPLATE template0`)
  const drop = async () => ask(`${server}/postgres`, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await make()
  return {
    environ: { DATABASE_URL: url },
    backUp: async () => void (await run('pg_dump', ['-Fc', '-f', dump, url])),
    restore: async () => {
      await drop()
      await make()
      await run('pg_restore', ['--no-owner', '-d', url, dump])
    },
    async rows(sql) {
      const text = await ask(url, `SELECT coalesce(json_agg(to_json(t)), '[]') FROM (${sql}) t`)
      const rows = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[]
      return rows.map((row) => Object.values(row))
    },
    async dispose() {
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
