/** `npm run dev`: Vite with hot reloading in front of a Flask that reloads; both end together. */
import './lib/node-floor.mjs'
import { startChild } from './lib/children.mjs'
import { runCommand } from './lib/command.mjs'
import { databaseOf, requireWritableDatabase } from './lib/disk.mjs'
import { HOST, startFlask, untilHealthy } from './lib/flask.mjs'
import { ensureNodePackages } from './lib/node-packages.mjs'
import { inRoot } from './lib/paths.mjs'
import { parsePort, requireFreePort } from './lib/port.mjs'
import { Refusal } from './lib/refusal.mjs'
import { step } from './lib/steps.mjs'
import { ensureVenv, requireVenvOrPython } from './lib/venv.mjs'

/** The port of vite.config.ts; the server counts it as its own under ESPALIER_DEV. */
const VITE_PORT = 5173

await runCommand('dev', async () => {
  const port = parsePort(process.env.PORT)
  const database = databaseOf()
  await requireFreePort(port, { host: HOST })
  await requireFreePort(VITE_PORT, { host: 'localhost', name: 'Vite' })
  if (database.file) requireWritableDatabase(database.file)
  requireVenvOrPython()

  await step('npm packages', ensureNodePackages)
  await step('Python packages', () => ensureVenv(database.file ? {} : { also: 'many' }))
  let server
  await step('Server', async () => {
    server = startFlask({ port, file: database.file, dev: true })
    await untilHealthy(server)
    return `reloading, log in ${server.log}`
  })
  const vite = startChild(process.execPath, [inRoot('node_modules', 'vite', 'bin', 'vite.js')], {
    cwd: inRoot(),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { VITE_FLASK_API_URL: `http://localhost:${port}`, ...process.env },
  })

  const ended = await Promise.race([
    server.child.exited.then(() => `The server ended by itself (details in ${server.log}).`),
    vite.exited.then(() => 'Vite ended by itself; what it said is above.'),
  ])
  throw new Refusal(ended)
})
