import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nodesOf } from './replica.mjs'
import { memoryOf } from './server.mjs'
import { bestOf, ROUNDS } from './wire.mjs'

const WRITERS = 8
const PUSHES_EACH = 100
const EDITS = 30

/**
 * The same figures of PouchDB: a document for each node, as its guides advise, in front of a PouchDB Server.
 * Writers and readers speak to the server itself where that is the faster way.
 */
export async function measurePouch(sizes) {
  const { default: PouchDB } = await import('pouchdb')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-pouch-'))
  const script = path.join(import.meta.dirname, 'pouchServer.mjs')
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill())
  const url = String((await once(child.stdout, 'data'))[0]).trim()
  const counted = { requests: 0, up: 0, down: 0 }
  const remote = (name) =>
    new PouchDB(`${url}/${name}`, {
      fetch: async (address, options) => {
        counted.requests += 1
        counted.up += Buffer.byteLength(options?.body ?? '')
        const answer = await PouchDB.fetch(address, options)
        const { ok, status, headers } = answer
        const text = await answer.text()
        counted.down += Buffer.byteLength(text)
        return { ok, status, headers, text: async () => text, json: async () => JSON.parse(text) }
      },
    })
  const local = (name) => new PouchDB(path.join(folder, `local-${name}`))
  try {
    return {
      edit: await edits(local('bytes'), remote('bytes'), counted),
      rate: await bestOf(ROUNDS, (round) => pushes(remote(`speed-${round}`))),
      times: await latencies(remote('live'), new PouchDB(`${url}/live`)),
      ...(await loads({ sizes, remote: (name) => new PouchDB(`${url}/${name}`), local })),
      memory: memoryOf(child.pid),
    }
  } finally {
    child.kill()
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(database, count) {
  const nodes = nodesOf(count).map(({ id, ...node }) => ({ _id: id, ...node }))
  for (let from = 0; from < count; from += 500)
    await database.bulkDocs(nodes.slice(from, from + 500))
}

/** What one edit costs in a replication that runs: the mean of some. */
async function edits(here, there, counted) {
  await fill(here, 1000)
  const sync = here.sync(there, { live: true, retry: true })
  const arrived = async (rev) => {
    for (;;) {
      const found = await there.get('n500').catch(() => undefined)
      if (found?._rev === rev) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const idle = () => new Promise((resolve) => setTimeout(resolve, 400))
  await arrived((await here.get('n500'))._rev)
  await idle()
  const sum = { requests: 0, up: 0, down: 0 }
  for (let n = 0; n < EDITS; n++) {
    Object.assign(counted, { requests: 0, up: 0, down: 0 })
    const node = await here.get('n500')
    await here.put({ ...node, size: `s${n}` })
    await idle()
    for (const key of Object.keys(sum)) sum[key] += counted[key] / EDITS
  }
  sync.cancel()
  return sum
}

/** Writes a second, straight to the server. */
async function pushes(database) {
  await database.info()
  const run = async (writer) => {
    let rev
    for (let n = 0; n < PUSHES_EACH; n++) {
      const document = { _id: `f${writer}`, n, ...(rev && { _rev: rev }) }
      rev = (await database.put(document)).rev
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => run(writer)))
  return (WRITERS * PUSHES_EACH) / ((performance.now() - began) / 1000)
}

/** From a write until another program that follows the changes has the document, in ms. */
async function latencies(writer, reader) {
  await fill(writer, 1000)
  let heard = () => {}
  const changes = reader.changes({ live: true, since: 'now', include_docs: true })
  changes.on('change', ({ doc }) => heard(doc))
  await new Promise((resolve) => setTimeout(resolve, 500)) // until the feed is open
  let node = await writer.get('n500')
  const times = []
  for (let n = 0; n < 200; n++) {
    const news = new Promise((resolve) => (heard = resolve))
    const began = performance.now()
    const { rev } = await writer.put({ ...node, size: `s${n}` })
    await news
    times.push(performance.now() - began)
    node = { ...node, _rev: rev }
  }
  changes.cancel()
  return times
}

/** A first load: all documents at once, and by a replication into an empty database. In ms. */
async function loads({ sizes, remote, local }) {
  const [all, replicated] = [{}, {}]
  for (const count of sizes) {
    const there = remote(`load-${count}`)
    await fill(there, count)
    let began = performance.now()
    await there.allDocs({ include_docs: true })
    all[count] = performance.now() - began
    began = performance.now()
    await local(`load-${count}`).replicate.from(there, { batch_size: 1000 })
    replicated[count] = performance.now() - began
  }
  return { loads: all, replicated }
}
