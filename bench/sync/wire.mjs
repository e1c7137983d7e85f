import http from 'node:http'
import { ask } from './http.mjs'
import { at, figure, section } from './report.mjs'
import { fill, replica } from './replica.mjs'
import { memoryOf } from './server.mjs'

const WRITERS = 8
const PUSHES_EACH = 400
/** The machine is rarely quiet: the best round is the one that was disturbed least. */
export const ROUNDS = 3

/** What one edit costs on the wire at 1,000 nodes, beside the whole-state push of the first version. */
async function edits(url) {
  const own = await fill(url, 'bytes', 1000)
  const edit = await own.sync([['nodes:t/n500', { 'props.size': ['md', 'lg'] }]])
  const tree = `${url}/api/storage/componentTrees:t?space=bytes`
  const whole = await ask('GET', tree)
  const pushed = await ask('PUT', tree, whole.json)
  return { up: edit.sent, down: edit.received, requests: 1, whole: pushed.sent }
}

/** Pushes a second of one op each, by so many writers in one space, each of whom waits for the answer. */
async function pushes(url, space) {
  const run = async (writer) => {
    const own = replica(url, space)
    const key = `files:f${writer}`
    await own.sync([[key, { n: [null, 0] }]], true)
    for (let n = 1; n < PUSHES_EACH; n++) await own.sync([[key, { n: [n - 1, n] }]])
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => run(writer)))
  return (WRITERS * PUSHES_EACH) / ((performance.now() - began) / 1000)
}

/** Ops a second, 500 in a request. */
async function ops(url) {
  const own = await fill(url, 'ops', 1)
  const began = performance.now()
  const count = 10_000
  for (let from = 0; from < count; from += 500) {
    const part = Array.from({ length: 500 }, (_, n) => [`files:g${from + n}`, { n: [null, n] }])
    await own.sync(part, true)
  }
  return count / ((performance.now() - began) / 1000)
}

/** From a push until another program that listens has the record, in ms. */
async function latencies(url) {
  await fill(url, 'live', 1000)
  const [writer, reader] = [replica(url, 'live'), replica(url, 'live')]
  await writer.sync([])
  await reader.sync([])
  let heard = () => {}
  const stream = http.get(`${url}/api/v1/spaces/live/events`, (answer) => {
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
  return times
}

/** The server's part of a first load, in ms. */
async function snapshot(url, count) {
  const space = `load-${count}`
  await fill(url, space, count)
  const began = performance.now()
  await ask('GET', `${url}/api/v1/spaces/${space}/snapshot`)
  return performance.now() - began
}

/** The largest of some rounds. */
export async function bestOf(rounds, measure) {
  let best = 0
  for (let round = 0; round < rounds; round++) best = Math.max(best, await measure(round))
  return best
}

/** Everything that needs no browser. */
export async function measureWire({ url, pid }, { database, sizes }) {
  section('On the wire')
  const edit = await edits(url)
  figure('body of one prop edit at 1,000 nodes, up', edit.up, 'B', { most: 200 })
  figure('its answer, down', edit.down, 'B')
  figure('whole-state push of the same tree, as the first version did', edit.whole, 'B')
  figure('an edit, of the whole-state push', edit.up / edit.whole, '', { most: 1 / 1000 })
  const goal = database === 'postgresql' ? 300 : 500
  const rate = await bestOf(ROUNDS, (round) => pushes(url, `speed-${round}`))
  figure('pushes a second over HTTP, 8 writers in one space, the best of 3', rate, '/s', {
    least: goal,
  })
  figure('ops a second, 500 in a request', await ops(url), '/s', { least: 5000 })
  const times = await latencies(url)
  figure('from a push to the record at another program, p50', at(times, 0.5), 'ms', { most: 60 })
  figure('the same, p99', at(times, 0.99), 'ms', { most: 300 })
  const loads = {}
  for (const count of sizes) {
    loads[count] = await snapshot(url, count)
    const perSecond = (count / loads[count]) * 1000
    figure(`snapshot of ${count.toLocaleString('en')} nodes`, loads[count], 'ms')
    figure('records a second of it', perSecond, '/s', { least: 20_000 })
  }
  const memory = memoryOf(pid)
  figure('memory of the server after all this', memory, 'MB')
  return { edit, rate, times, loads, memory }
}
