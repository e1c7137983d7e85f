// The figures of sync, against a real server on loopback and in real Chromium, each beside its goal:
//   npm run bench:sync [-- --database=postgresql --sizes=1000,10000,50000 --only=wire,browser]
//   npm run bench:sync -- --only=streams --streams=1000
// Parts: wire, peer, browser, streams, core; on PostgreSQL wire alone. A run without `--only` is written to
// `results/sync.md` or `results/sync-postgresql.md`.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild } from '../scripts/lib/app-build.mjs'
import { measureBrowser } from './sync/browser.mjs'
import { measureCore } from './sync/core.mjs'
import { compare } from './sync/compare.mjs'
import { measurePouch } from './sync/pouch.mjs'
import { writeReport } from './sync/report.mjs'
import { startServer } from './sync/server.mjs'
import { measureStreams } from './sync/streams.mjs'
import { measureWire } from './sync/wire.mjs'

const here = import.meta.dirname
const options = Object.fromEntries(
  process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=', 2)),
)
const { database = 'sqlite', only, disturbed } = options
const sizes = (options.sizes ?? '1000,10000,50000').split(',').map(Number)
// What the database has no part in is measured with the default one.
const parts = database === 'sqlite' ? ['wire', 'peer', 'browser', 'streams', 'core'] : ['wire']
const wanted = (part) => (only?.split(',') ?? parts).includes(part)

if (wanted('peer') && !existsSync(path.join(here, 'node_modules', 'pouchdb'))) {
  console.log('Installing the peers …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}
if (wanted('browser')) await ensureBuild()

const server = await startServer(database)
try {
  const ours = wanted('wire') && (await measureWire(server, { database, sizes }))
  if (wanted('browser')) await measureBrowser(server.url, sizes)
  if (wanted('streams')) {
    const streams = Number(options.streams ?? 1000)
    await measureStreams('Open streams of the embedded server', server, {
      server,
      streams,
      most: 24,
    })
    const events = await server.startEvents()
    await measureStreams('Open streams of the process of events', events, { server, streams })
    await events.stop()
  }
  if (wanted('core')) await measureCore()
  if (ours && wanted('peer')) compare(ours, await measurePouch(sizes))
} finally {
  await server.stop()
}
if (!only)
  writeReport(database === 'sqlite' ? 'sync.md' : `sync-${database}.md`, { database, disturbed })
