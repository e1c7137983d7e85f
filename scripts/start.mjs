/** `npm start`: makes a fresh clone ready, as far as it is needed, and runs the app and the API. */
import './lib/node-floor.mjs'
import { runCommand } from './lib/command.mjs'
import { databasePath, requireWritableDatabase } from './lib/disk.mjs'
import { HOST, startFlask, untilHealthy } from './lib/flask.mjs'
import { ensureNodePackages } from './lib/node-packages.mjs'
import { parsePort, requireFreePort } from './lib/port.mjs'
import { Refusal } from './lib/refusal.mjs'
import { step } from './lib/steps.mjs'
import { ensureBuild } from './lib/app-build.mjs'
import { ensureVenv, requireVenvOrPython } from './lib/venv.mjs'

await runCommand('start', async () => {
  const port = parsePort(process.env.PORT)
  const database = databasePath()
  await requireFreePort(port, { host: HOST })
  requireWritableDatabase(database)
  requireVenvOrPython()

  await step('npm packages', ensureNodePackages)
  await step('Python packages', () => ensureVenv({ dev: false }))
  await step('App', ensureBuild)

  let server
  await step('Server', async () => {
    server = startFlask({ port, database })
    await untilHealthy(server)
    return `database ${database}`
  })
  console.log(`Espalier is ready, Ctrl-C stops it: ${server.url}`)

  await server.child.exited
  throw new Refusal(`The server ended by itself; start it again (details in ${server.log}).`)
})
