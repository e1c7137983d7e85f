// The figures of models and records, each beside its goal:
//   npm run bench:models
// They are written to `results/models.md`.
import { figure, note, row, section, show, writeReport } from './sync/report.mjs'
import { loadEngine } from './workflows/bundle.mjs'
import { measureGrid } from './models/grid.mjs'
import { rowSpeeds } from './models/rows.mjs'
import { validationSpeeds } from './models/validation.mjs'

const COUNT = 100_000
const engine = await loadEngine('models')

section(`Validation of ${COUNT.toLocaleString('en')} records of six fields, in Node, warm`)
const { own, unique, index, plain } = validationSpeeds(engine, COUNT)
figure('interpreted check, with sentences', own, 'records/s', { least: 200_000 })
figure('the same with a unique field', unique, 'records/s', { least: 200_000 })
figure('records put into the index of a unique field', index, 'records/s')
figure('a checker written by hand for this model, without sentences', plain, 'records/s')
row('interpreted / by hand', (own / plain).toFixed(2), '', '')
note('Each round checks all records once by each column; the figure is the median of seven.')

section(`${COUNT.toLocaleString('en')} rows in and out, in Node`, [
  'what',
  'all of it, ms',
  'longest slice, ms',
  'goal, ms',
])
rowSpeeds(engine, 2000)
for (const [what, all, longest] of rowSpeeds(engine, COUNT)) {
  row(what, show(all), show(longest), '≤ 50')
}
note(
  'A slice is the least that is done between two moments at which the page may answer; garbage collections are in it.',
)

await measureGrid()

writeReport('models.md', {
  title: 'Models, measured',
  command: 'npm run bench:models',
  database: 'in memory',
})
