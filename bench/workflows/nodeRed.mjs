import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { median } from '../lib/stats.mjs'

/** The two ends of a flow: one sends a message when it is told to, the other says that it arrived. */
const ENDS = `module.exports = (RED) => {
  RED.nodes.registerType('bench-start', function (config) {
    RED.nodes.createNode(this, config)
    globalThis.benchSend = (message) => this.send(message)
  })
  RED.nodes.registerType('bench-end', function (config) {
    RED.nodes.createNode(this, config)
    this.on('input', (message) => globalThis.benchArrived(message))
  })
}`

/** Steps a second of Node-RED's runtime through a chain of steps of which each adds one, without its editor. */
export async function nodeRedSpeed(length, runs) {
  const RED = createRequire(import.meta.url)('node-red')
  const userDir = mkdtempSync(path.join(os.tmpdir(), 'node-red-'))
  writeFileSync(path.join(userDir, 'ends.js'), ENDS)
  writeFileSync(path.join(userDir, 'ends.html'), '<script></script>')
  writeFileSync(path.join(userDir, 'flows.json'), JSON.stringify(flowOf(length)))
  RED.init(null, {
    userDir,
    nodesDir: userDir,
    flowFile: 'flows.json',
    httpAdminRoot: false,
    httpNodeRoot: false,
    logging: { console: { level: 'fatal', metrics: false, audit: false } },
  })
  await RED.start()
  try {
    await until(() => globalThis.benchSend)
    const speeds = []
    for (let n = 0; n < runs + 3; n++) {
      const arrived = new Promise((resolve) => {
        globalThis.benchArrived = resolve
      })
      const began = performance.now()
      globalThis.benchSend({ payload: 0 })
      const { payload } = await arrived
      if (payload !== length) throw new Error(`The chain gave ${payload} for ${length}.`)
      if (n >= 3) speeds.push((length / (performance.now() - began)) * 1000)
    }
    return { speed: median(speeds), version: RED.version() }
  } finally {
    await RED.stop()
  }
}

function flowOf(length) {
  const step = (n) => ({
    id: `f${n}`,
    type: 'function',
    z: 'tab',
    name: '',
    func: 'msg.payload += 1\nreturn msg',
    outputs: 1,
    timeout: 0,
    noerr: 0,
    initialize: '',
    finalize: '',
    libs: [],
    wires: [[n === length ? 'end' : `f${n + 1}`]],
  })
  return [
    { id: 'tab', type: 'tab', label: 'Bench', disabled: false, info: '' },
    { id: 'start', type: 'bench-start', z: 'tab', wires: [['f1']] },
    ...Array.from({ length }, (_, n) => step(n + 1)),
    { id: 'end', type: 'bench-end', z: 'tab', wires: [] },
  ]
}

async function until(is) {
  for (let n = 0; n < 200; n++) {
    if (is()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Node-RED did not begin.')
}
