// The figures of sync, against a real server on loopback:
//   npm run bench:sync
// Bytes and requests per edit beside the whole-state push of the first version, pushes per second, the time until
// another client has an edit, and the first load of spaces. Written to `results/sync.md`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const PYTHON = path.join(ROOT, 'server', '.venv', 'bin', 'python')
const PORT = 5087
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
const rows = []
const say = (what, value, goal = '') => {
  rows.push(`| ${what} | ${value} | ${goal} |`)
  console.log(`${what}: ${value}${goal && `   (goal ${goal})`}`)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-bench-'))
const server = spawn(PYTHON, [path.join(ROOT, 'server', 'serve.py')], {
  env: {
    ...process.env,
    PORT: String(PORT),
    DATABASE_PATH: path.join(folder, 'x.db'),
    DATABASE_URL: '',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await once(server.stdout, 'data')
try {
  await bytesPerEdit()
  await pushesPerSecond()
  await untilOthersHaveIt()
  await firstLoads()
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`
writeFileSync(
  path.join(import.meta.dirname, 'results', 'sync.md'),
  `# Sync, measured\n\nSQLite, synchronous = FULL, one server process and the clients on one machine: ${machine}.\n\n` +
    `| what | measured | goal |\n|---|---:|---:|\n${rows.join('\n')}\n`,
)

/** Sends JSON; the status, the JSON of the answer, and the bytes of both bodies. */
function ask(method, url, body) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const headers = text === undefined ? {} : { 'Content-Type': 'application/json' }
    const request = http.request({ port: PORT, method, path: url, agent, headers }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        const got = Buffer.concat(parts)
        const json = got.length > 0 && got[0] === 0x7b ? tryParse(got) : undefined
        if ((answer.statusCode ?? 500) >= 400)
          reject(new Error(`${answer.statusCode}: ${got.toString()}`))
        else resolve({ json, text: got, sent: Buffer.byteLength(text ?? ''), received: got.length })
      })
    })
    request.on('error', reject)
    request.end(text)
  })
}

function tryParse(bytes) {
  try {
    return JSON.parse(bytes)
  } catch {
    return undefined
  }
}

/** A browser that counts its ops and keeps its cursor. */
function replica(name, space) {
  let mid = 0
  let cursor = null
  return {
    get cursor() {
      return cursor
    },
    async sync(changes, create = false) {
      const ops = changes.map(([k, set]) => ({ mid: ++mid, k, ...(create && { new: 1 }), set }))
      const answer = await ask('POST', `/api/v1/spaces/${space}/sync`, {
        v: 1,
        r: name,
        c: cursor,
        ops,
      })
      cursor = answer.json.c
      return answer
    },
  }
}

/** Makes a space with one tree of so many nodes. */
async function fill(space, count) {
  const own = replica(`filler-${space}`, space)
  await own.sync([['componentTrees:t', { id: [null, 't'], rootId: [null, 'n0'] }]], true)
  for (let from = 0; from < count; from += 500) {
    const part = Array.from({ length: Math.min(500, count - from) }, (_, at) => {
      const n = from + at
      const parent = n === 0 ? null : `n${Math.floor((n - 1) / 8)}`
      const set = {
        type: [null, 'Text'],
        'props.text': [null, `Text ${n}, as long as such texts are in a page`],
        'props.size': [null, 'md'],
        $pos: [null, [parent, 'children', `a${String(n).padStart(6, '0')}`]],
      }
      return [`nodes:t/n${n}`, set]
    })
    await own.sync(part, true)
  }
  return own
}

async function bytesPerEdit() {
  const own = await fill('bytes', 1000)
  const edit = await own.sync([['nodes:t/n500', { 'props.size': ['md', 'lg'] }]])
  const whole = await ask('GET', '/api/storage/componentTrees:t?space=bytes')
  const pushed = await ask('PUT', '/api/storage/componentTrees:t?space=bytes', whole.json)
  say(
    'body of one prop edit at 1,000 nodes',
    `${edit.sent} B up, ${edit.received} B down`,
    '≤ 200 B',
  )
  say('whole-state push of the same tree', `${pushed.sent} B up`)
  say('ratio', `1/${Math.round(pushed.sent / edit.sent)}`, '≤ 1/1,000')
}

async function pushesPerSecond() {
  const writers = 8
  const each = 400
  const run = async (at) => {
    const own = replica(`w${at}`, 'speed')
    const key = `files:f${at}`
    await own.sync([[key, { n: [null, 0] }]], true)
    for (let n = 1; n < each; n++) await own.sync([[key, { n: [n - 1, n] }]])
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: writers }, (_, at) => run(at)))
  const seconds = (performance.now() - began) / 1000
  say(
    'pushes a second over HTTP, 8 writers in one space',
    Math.round((writers * each) / seconds),
    '≥ 500',
  )
  const big = await fill('ops', 1)
  const start = performance.now()
  let count = 0
  for (; count < 10_000; count += 500) {
    const part = Array.from({ length: 500 }, (_, at) => [`files:g${count + at}`, { n: [null, at] }])
    await big.sync(part, true)
  }
  say(
    'ops a second, 500 in a request',
    Math.round(count / ((performance.now() - start) / 1000)),
    '≥ 5,000',
  )
}

async function untilOthersHaveIt() {
  await fill('live', 1000)
  const [writer, reader] = [replica('writer', 'live'), replica('reader', 'live')]
  await writer.sync([])
  await reader.sync([])
  let heard = () => {}
  const stream = http.get({ port: PORT, path: '/api/v1/spaces/live/events' }, (answer) => {
    answer.setEncoding('utf8')
    answer.on('data', (text) => text.includes('event: poke') && heard())
  })
  await new Promise((resolve) => (heard = resolve))
  const times = []
  for (let n = 0; n < 200; n++) {
    const news = new Promise((resolve) => (heard = resolve))
    const began = performance.now()
    await writer.sync([['nodes:t/n500', { 'props.size': [n === 0 ? 'md' : `s${n - 1}`, `s${n}`] }]])
    await news
    await reader.sync([])
    times.push(performance.now() - began)
  }
  stream.destroy()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1)
  say(
    'from a push to the record at another client, by events',
    `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
    'p50 ≤ 60, p99 ≤ 300',
  )
}

async function firstLoads() {
  for (const count of [1000, 10_000, 50_000]) {
    const space = `load-${count}`
    await fill(space, count)
    const began = performance.now()
    const { text } = await ask('GET', `/api/v1/spaces/${space}/snapshot`)
    const records = text.toString().split('\n').length - 3
    const took = performance.now() - began
    say(
      `snapshot of ${count.toLocaleString('en')} nodes`,
      `${Math.round(took)} ms, ${Math.round((records / took) * 1000).toLocaleString('en')} records/s`,
      '≥ 20,000 records/s',
    )
  }
}
