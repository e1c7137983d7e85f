/** `npm start`: makes a fresh clone ready, as far as it is needed, and runs the app and the API. */
import './lib/node-floor.mjs'
import { runCommand } from './lib/command.mjs'
import { databaseOf, requireWritableDatabase } from './lib/disk.mjs'
import { HOST, startFlask, untilHealthy } from './lib/flask.mjs'
import { ensureNodePackages } from './lib/node-packages.mjs'
import { parsePort, requireFreePort } from './lib/port.mjs'
import { Refusal } from './lib/refusal.mjs'
import { step } from './lib/steps.mjs'
import { ensureBuild } from './lib/app-build.mjs'
import { ensureVenv, requireVenvOrPython } from './lib/venv.mjs'

await runCommand('start', async () => {
  const port = parsePort(process.env.PORT)
  const database = databaseOf()
  await requireFreePort(port, { host: HOST })
  if (database.file) requireWritableDatabase(database.file)
  requireVenvOrPython()

  await step('npm packages', ensureNodePackages)
  await step('Python packages', () => ensureVenv(database.file ? {} : { also: 'many' }))
  await step('App', ensureBuild)

  let server
  await step('Server', async () => {
    server = startFlask({ port, file: database.file })
    await untilHealthy(server)
    return `database ${database.where}`
  })
  console.log(`Espalier is ready, Ctrl-C stops it: ${server.url}`)

  await server.child.exited
  throw new Refusal(`The server ended by itself; start it again (details in ${server.log}).`)
})
