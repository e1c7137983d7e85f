// The figures of themes, each beside its goal:
//   npm run build && npm run bench:themes
// They are written to `results/themes.md`.
import { startServer } from './sync/server.mjs'
import { writeReport } from './sync/report.mjs'
import { measureThemes } from './themes/browser.mjs'
import { measureContrast } from './themes/contrast.mjs'

const server = await startServer('sqlite')
try {
  await measureContrast(server.url)
} finally {
  await server.stop()
}
await measureThemes()
writeReport('themes.md', {
  title: 'Themes, measured',
  command: 'npm run bench:themes',
  database: 'sqlite',
})
process.exit()
