import net from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { parsePort, requireFreePort } from './port.mjs'

/** Listens on a port that the system chooses, until the test ends. */
async function takePort() {
  const server = net.createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(resolve)))
  return server.address().port
}

it('takes 5001 when nothing is set', () => {
  expect(parsePort(undefined)).toBe(5001)
  expect(parsePort('')).toBe(5001)
})

it('takes a port from the environment', () => {
  expect(parsePort('8080')).toBe(8080)
})

it.each(['0', '65536', '80a', '-1', '1e3', ' '])('refuses “%s” as a port', (text) => {
  expect(() => parsePort(text)).toThrow(
    `PORT is “${text}”, which is no port: set it to a number from 1 to 65535.`,
  )
})

it('says how to choose another port when one is taken', async () => {
  const port = await takePort()
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is taken: stop the program that uses it or choose another port, for example: PORT=${port + 1} npm start.`,
  )
})

it('finds a port free again once it was given back', async () => {
  const server = net.createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  await expect(requireFreePort(port)).resolves.toBeUndefined()
})
