import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { NestedTree } from '@/model/tree/types'
import { freePort } from '@/store/contract/support/freePort'
import { PYTHON, ROOT } from '@/store/contract/support/python'

/** How long the server may take until it answers, in milliseconds. */
const PATIENCE_MS = 20_000

/** A test worker that ends early leaves no server behind. */
const alive = new Set<ChildProcess>()
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')))

/** An empty database, made once per test worker: the migrations cost more than all else of a start. */
let migrated: Promise<string> | undefined

/**
 * A real Flask process with a database of its own. It keeps its port and its database over `kill` and
 * `start`, as a server does that is started again.
 */
export class FlaskServer {
  readonly url: string
  readonly database: string
  readonly #port: number
  readonly #folder: string
  #process: ChildProcess | undefined
  #output = ''

  private constructor(port: number, folder: string) {
    this.#port = port
    this.#folder = folder
    this.url = `http://127.0.0.1:${port}`
    this.database = path.join(folder, 'espalier.db')
  }

  /** A server on a free port with an empty database, not started yet. */
  static async prepare(): Promise<FlaskServer> {
    migrated ??= FlaskServer.#migrate()
    const server = await FlaskServer.#inFolder()
    copyFileSync(await migrated, server.database)
    return server
  }

  static async #inFolder(): Promise<FlaskServer> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-e2e-'))
    return new FlaskServer(await freePort(), folder)
  }

  /** Lets a server make an empty database; resolves to its path. */
  static async #migrate(): Promise<string> {
    const server = await FlaskServer.#inFolder()
    process.once('exit', () => rmSync(server.#folder, { recursive: true, force: true }))
    await server.start()
    await server.stop()
    return server.database
  }

  /** Starts the process, with settings of one's own; resolves when it answers. Rejects with what it said when it does not. */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.#process) throw new Error('The server runs already.')
    this.#output = ''
    const child = spawn(PYTHON, [path.join(ROOT, 'server', 'serve.py')], {
      cwd: ROOT,
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATABASE_PATH: this.database,
        DATABASE_URL: '',
        DIST_PATH: process.env['DIST_PATH'] ?? path.join(ROOT, 'dist'),
        ALLOWED_ORIGINS: '',
        VITE_FLASK_API_URL: '',
        PYTHONUNBUFFERED: '1',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    child.on('error', (error) => (this.#output += error.message))
    child.stdout.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    alive.add(child)
    child.once('exit', () => alive.delete(child))
    await this.#untilHealthy(child)
  }

  /** Ends the process as a power cut would (`kill -9`); resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends the process as Ctrl-C would; resolves when it is gone. */
  async stop(): Promise<void> {
    await this.#end('SIGINT')
  }

  /** Ends the process and removes the database. */
  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Puts a document into a space, as another program would. */
  async putTree(tree: NestedTree, space = 'default'): Promise<void> {
    const answer = await fetch(this.#treeUrl(tree.id, space), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value: tree }),
    })
    if (!answer.ok) throw new Error(`The server refused ${tree.name}: ${await answer.text()}`)
  }

  /** Puts a record into a collection of a space, as another program would. */
  async putRecord(
    collection: string,
    value: { readonly id: string; readonly [key: string]: unknown },
    space = 'default',
  ): Promise<void> {
    const key = encodeURIComponent(`${collection}:${value.id}`)
    const answer = await fetch(`${this.url}/api/storage/${key}?space=${space}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value }),
    })
    if (!answer.ok) throw new Error(`The server refused ${value.id}: ${await answer.text()}`)
  }

  /** A document as the REST API gives it; `null` when the space has none of that id. */
  async tree(id: string, space = 'default'): Promise<NestedTree | null> {
    const answer = await fetch(this.#treeUrl(id, space))
    if (answer.status === 404) return null
    return ((await answer.json()) as { readonly value: NestedTree }).value
  }

  /** The keys of a space. */
  async keys(space = 'default'): Promise<readonly string[]> {
    const answer = await fetch(`${this.url}/api/storage/keys?space=${space}`)
    return ((await answer.json()) as { readonly keys: readonly string[] }).keys
  }

  #treeUrl(id: string, space: string): string {
    return `${this.url}/api/storage/componentTrees:${encodeURIComponent(id)}?space=${space}`
  }

  async #end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child || hasEnded(child)) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  async #untilHealthy(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS
    while (Date.now() < deadline && !hasEnded(child)) {
      try {
        const { ok } = await fetch(`${this.url}/health`)
        if (ok) return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 25)) // between two questions, until the deadline
      }
    }
    throw new Error(`The server did not answer at ${this.url}. It said:\n${this.#output}`)
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
