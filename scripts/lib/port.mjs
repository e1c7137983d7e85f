import { once } from 'node:events'
import net from 'node:net'
import { Refusal } from './refusal.mjs'

/** The server's port when `PORT` is not set. */
const DEFAULT_PORT = 5001

/**
 * Reads a port from the environment.
 *
 * @throws {Refusal} it is no port
 */
export function parsePort(text, name = 'PORT', fallback = DEFAULT_PORT) {
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`${name} is “${text}”, which is no port: set it to a number from 1 to 65535.`)
}

/** A port that nothing listens on. */
export async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** Whether nothing listens on a port of this machine, so that a server can take it. */
function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve({ free: false, code: error.code }))
    probe.listen({ port, host, exclusive: true }, () =>
      probe.close(() => resolve({ free: true, code: undefined })),
    )
  })
}

/**
 * Makes sure, before anything that takes long, that the server will be able to listen.
 *
 * @throws {Refusal} the port is taken, or reserved by the system
 */
export async function requireFreePort(port, { host, name = 'PORT' } = {}) {
  const { free, code } = await isPortFree(port, host)
  if (free) return
  if (code === 'EACCES') {
    throw new Refusal(
      `Port ${port} may only be used by an administrator: choose another, for example ${name}=${DEFAULT_PORT}.`,
    )
  }
  const advice =
    name === 'PORT'
      ? `stop the program that uses it or choose another port, for example: PORT=${port + 1} npm start`
      : 'stop the program that uses it'
  throw new Refusal(`Port ${port} is taken: ${advice}.`)
}
