import http from 'node:http'
import { figure, note, section } from './report.mjs'
import { memoryOf } from './server.mjs'

const SETTLE_MS = 3000
const SPACES = 50

/**
 * Opens streams of events and leaves them open: how many are let in, what the process holds then, and how soon all
 * listeners of a space hear of a write to it.
 *
 * @param {string} title
 * @param {{ url: string, pid: number }} target the process that serves the events
 * @param {{ server: { url: string }, streams: number, most?: number }} options `server` takes the writes; `most`: so
 *   many may be let in, all of them unless given
 */
export async function measureStreams(title, { url, pid }, { server, streams, most = streams }) {
  section(title)
  const before = memoryOf(pid)
  const agent = new http.Agent({ maxSockets: Infinity })
  const open = await Promise.all(
    Array.from({ length: streams }, (_, at) => listen(url, agent, at % SPACES)),
  )
  const letIn = open.filter(({ status }) => status === 200)
  const refused = open.filter(({ status }) => status === 503)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS)) // until each has its first line
  const heard = letIn.filter((stream) => stream.heard() > 0).length
  const after = memoryOf(pid)
  figure('streams that were asked for', streams, '')
  figure('let in, and told where the space stands', heard, '', { least: most })
  figure('told to ask from time to time instead (503)', refused.length, '')
  figure('memory of the process before', before, 'MB')
  figure('and with all streams open', after, 'MB')
  if (heard > 0) figure('for each open stream', ((after - before) * 1024) / heard, 'kB')
  const times = await timesOfWrites(server.url, letIn)
  figure(
    'from the answer to a write until all listeners of the space know, p50',
    times.at(-1 - Math.floor(times.length / 2)),
    'ms',
    { most: 60 },
  )
  figure('the slowest of them', times.at(-1), 'ms', { most: 300 })
  const broken = streams - letIn.length - refused.length
  if (broken > 0) note(`${broken} connections were not answered at all.`)
  for (const { close } of open) close()
  agent.destroy()
}

/** Writes to one space after the other, and waits each time until all who listen to it have heard; sorted, in ms. */
async function timesOfWrites(url, streams) {
  const times = []
  for (let space = 0; space < Math.min(SPACES, 20); space += 1) {
    const listeners = streams.filter((stream) => stream.space === space)
    if (listeners.length === 0) continue
    const known = listeners.map((listener) => listener.heard())
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' } }
    // What says nothing new is no news.
    const body = JSON.stringify({ value: Math.random() })
    await fetch(`${url}/api/storage/k?space=live-${space}`, { ...init, body })
    const start = performance.now()
    while (listeners.some((listener, at) => listener.heard() === known[at])) {
      if (performance.now() - start > 5000) break
      await new Promise((resolve) => setImmediate(resolve))
    }
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

function listen(url, agent, space) {
  return new Promise((resolve) => {
    let heard = 0
    const request = http.get(`${url}/api/v1/spaces/live-${space}/events`, { agent }, (answer) => {
      answer.on('data', (text) => (heard += String(text).includes('event: poke') ? 1 : 0))
      answer.on('error', () => {})
      const { statusCode: status } = answer
      resolve({ status, space, heard: () => heard, close: () => request.destroy() })
    })
    request.on('error', () => resolve({ status: 0, heard: () => 0, close: () => {} }))
  })
}
