// Plants one known fault of sync protocols after the other into a copy of the sources, and runs the fuzz on it:
//   node scripts/mutants.mjs [name…]
// A fuzz that does not notice a fault proves nothing; exit code 1 when one goes unnoticed within 300 seeds, or
// cannot be planted because the sources changed. The copy without a fault has to pass.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { MUTANTS, plantIn } from './lib/mutants.mjs'
import { inRoot } from './lib/paths.mjs'

const SEEDS = 300
const COPY = inRoot('data', 'mutant')

const CONFIG = `import { fileURLToPath } from 'node:url'
export default {
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: { include: ['src/store/sync/fuzz/*.fuzz.test.ts'], testTimeout: 7_200_000 },
}
`
const NONE = { name: 'no fault', plants: [] }

const wanted = process.argv.slice(2)
const chosen = MUTANTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
let isAsMeant = chosen.length > 0
for (const mutant of [NONE, ...chosen]) {
  const { isNoticed, said } = run(mutant)
  const isFine = isNoticed === (mutant !== NONE)
  isAsMeant &&= isFine
  console.log(`${isFine ? '✓' : '✗'} ${mutant.name}: ${said}`)
}
rmSync(COPY, { recursive: true, force: true })
process.exitCode = isAsMeant ? 0 : 1

/** Runs the fuzz on a copy with the fault. `isNoticed` is neither when it could not be planted or run. */
function run({ plants }) {
  makeCopy()
  for (const plant of plants) {
    const target = path.join(COPY, plant.file)
    const text = plantIn(readFileSync(target, 'utf8'), plant)
    if (text === undefined) return { said: `${plant.file} has changed: plant the fault anew.` }
    writeFileSync(target, text)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--testNamePattern', 'no edit is lost'],
    {
      cwd: COPY,
      encoding: 'utf8',
      env: { ...process.env, FUZZ_FROM: '1', FUZZ_SEEDS: `${SEEDS}`, FUZZ_FAILURES: '1' },
    },
  )
  if (status === 0) return { isNoticed: false, said: `nothing noticed within ${SEEDS} seeds` }
  const output = stripVTControlCharacters(`${stdout}\n${stderr}`)
  const [, seed, fault] = /^Seed (\d+): (.*)$/m.exec(output) ?? []
  if (seed === undefined) return { said: `the fuzz does not run.\n${output}` }
  return { isNoticed: true, said: `noticed by seed ${seed}: ${fault.slice(0, 110)}` }
}

function makeCopy() {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(path.join(COPY, 'server'), { recursive: true })
  const parts = ['src', 'server/sync_server', 'server/tests', 'tsconfig.json', 'package.json']
  for (const part of parts) cpSync(inRoot(part), path.join(COPY, part), { recursive: true })
  writeFileSync(path.join(COPY, 'vitest.config.mjs'), CONFIG)
  symlinkSync(inRoot('server', '.venv'), path.join(COPY, 'server', '.venv'))
}
