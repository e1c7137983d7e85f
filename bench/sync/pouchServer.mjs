// PouchDB Server as its documentation sets it up, over LevelDB: node pouchServer.mjs FOLDER. Prints its address.
import path from 'node:path'
import express from 'express'
import pouchdbServer from 'express-pouchdb'
import PouchDB from 'pouchdb'

const folder = process.argv[2]
const Databases = PouchDB.defaults({ prefix: `${folder}/` })
const app = express()
app.use(
  '/',
  pouchdbServer(Databases, {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: path.join(folder, 'log.txt'),
  }),
)
const listening = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${listening.address().port}`)
})
