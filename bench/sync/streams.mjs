import http from 'node:http'
import { figure, note, section } from './report.mjs'
import { memoryOf } from './server.mjs'

const SETTLE_MS = 3000

/**
 * Opens streams of events and leaves them open: how many are let in, and what the process holds then.
 *
 * @param {{ url: string, pid: number, streams: number }} target where the events are, and the process that serves them
 */
export async function measureStreams({ url, pid, streams }) {
  section('Open streams')
  const before = memoryOf(pid)
  const agent = new http.Agent({ maxSockets: Infinity })
  const open = await Promise.all(
    Array.from({ length: streams }, (_, at) => listen(url, agent, at % 50)),
  )
  const letIn = open.filter(({ status }) => status === 200)
  const refused = open.filter(({ status }) => status === 503)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS)) // until each has its first line
  const heard = letIn.filter((stream) => stream.heard()).length
  const after = memoryOf(pid)
  figure('streams that were asked for', streams, '')
  figure('let in, and told where the space stands', heard, '', { least: streams })
  figure('told to ask from time to time instead (503)', refused.length, '')
  figure('memory of the process before', before, 'MB')
  figure('and with all streams open', after, 'MB')
  if (heard > 0) figure('for each open stream', ((after - before) * 1024) / heard, 'kB')
  const broken = streams - letIn.length - refused.length
  if (broken > 0) note(`${broken} connections were not answered at all.`)
  for (const { close } of open) close()
  agent.destroy()
}

function listen(url, agent, space) {
  return new Promise((resolve) => {
    let heard = false
    const request = http.get(`${url}/api/v1/spaces/live-${space}/events`, { agent }, (answer) => {
      answer.on('data', () => (heard = true))
      answer.on('error', () => {})
      resolve({ status: answer.statusCode, heard: () => heard, close: () => request.destroy() })
    })
    request.on('error', () => resolve({ status: 0, heard: () => false, close: () => {} }))
  })
}
