// The figures of code editing on the production build in real Chromium, each beside its goal:
//   npm run bench:code [-- --files=500 --lines=5000 --only=visible,typing]
// A run without `--only` is written to `results/code.md`.
import { ensureBuild } from '../scripts/lib/app-build.mjs'
import { measureEditing } from './code/editing.mjs'
import { writeReport } from './sync/report.mjs'
import { startServer } from './sync/server.mjs'

const options = Object.fromEntries(
  process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=', 2)),
)
const { only, disturbed } = options
const wanted = (part) => (only?.split(',') ?? ['visible', 'typing']).includes(part)

await ensureBuild()
const server = await startServer('sqlite')
try {
  await measureEditing(server.url, {
    files: Number(options.files ?? 500),
    lines: Number(options.lines ?? 5000),
    wanted,
  })
} finally {
  await server.stop()
}
if (!only) {
  writeReport('code.md', {
    title: 'Code editing, measured',
    command: 'npm run bench:code',
    database: 'sqlite',
    disturbed,
  })
}
