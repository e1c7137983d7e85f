import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './server.mjs'

const sections = []
const load = () => os.loadavg()[0].toFixed(1)
const loadAtStart = load()

/** Begins a table; what is said from then on is in it. */
export function section(title, columns = ['what', 'measured', 'goal', 'measured / goal']) {
  sections.push({ title, columns, rows: [], notes: [] })
  console.log(`\n${title}`)
}

/** A row of cells as they stand. */
export function row(...cells) {
  sections.at(-1).rows.push(cells)
  console.log(`  ${cells.filter((cell) => cell !== '').join(' · ')}`)
}

/** A figure and its goal, of which it may be at most, or has to be at least, the whole. */
export function figure(what, value, unit, goal) {
  const [word, limit] = goal ? Object.entries(goal)[0] : []
  const measured = `${show(value)} ${unit}`
  if (!goal) return row(what, measured, '', '')
  row(
    what,
    measured,
    `${word === 'most' ? '≤' : '≥'} ${show(limit)} ${unit}`,
    (value / limit).toFixed(2),
  )
}

/** A sentence below the table. */
export function note(text) {
  sections.at(-1).notes.push(text)
}

/** Writes the tables to a file of `results`. */
export function writeReport(name, report) {
  const { title = 'Sync, measured', command = 'npm run bench:sync', database, disturbed } = report
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`
  const head = [
    `# ${title}`,
    `\`${command}\`, ${database}, one server process and all clients on one machine: ${machine}.`,
    `Load of the machine at the start and at the end: ${loadAtStart}, ${load()} (${os.cpus().length} is all that it has).`,
    ...(disturbed ? [disturbed] : []),
  ].join('\n\n')
  const body = sections.map(({ title, columns, rows, notes }) => {
    const line = (cells) => `| ${cells.join(' | ')} |`
    const rule = columns.map((_, at) => (at === 0 ? '---' : '---:'))
    const table = [columns, rule, ...rows].map(line).join('\n')
    return `## ${title}\n\n${table}\n${notes.map((text) => `\n${text}\n`).join('')}`
  })
  writeFileSync(path.join(ROOT, 'bench', 'results', name), `${head}\n\n${body.join('\n')}`)
}

/** The value below which a share of the samples lies. */
export function at(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** A figure as people read it. */
export function show(value) {
  if (value === undefined || Number.isNaN(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}
