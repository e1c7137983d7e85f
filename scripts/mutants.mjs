// Plants one known fault of sync protocols after the other into a copy of the sources, and runs the fuzz on it:
//   node scripts/mutants.mjs [name…]
// A fuzz that does not notice a fault proves nothing; exit code 1 when one goes unnoticed within 300 seeds.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inRoot } from './lib/paths.mjs'

const SEEDS = '300'
const COPY = inRoot('data', 'mutant')

const CONFIG = `import { fileURLToPath } from 'node:url'
export default {
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: { include: ['src/store/sync/fuzz/*.fuzz.test.ts'], testTimeout: 7_200_000 },
}
`

/**
 * The faults, each as a text of one file and what stands there instead. That a gap in the numbers is overlooked is
 * none of them: a server that lost its past is known by the cursor as well, in the same transaction.
 */
const MUTANTS = [
  {
    name: 'an op takes effect as often as it is sent',
    file: 'server/sync_server/push.py',
    from: '    fresh = [op for op in sent if op.mid > done]',
    to: '    fresh, done = list(sent), (sent[0].mid - 1 if sent else done)',
  },
  {
    name: 'the last writer wins, whatever they saw',
    file: 'server/sync_server/merge.py',
    from: '            fits = same(current, base)',
    to: '            fits = True',
  },
  {
    name: 'what waits is rebased onto what arrives',
    file: 'src/lib/idb/receiveAnswer.ts',
    from: '    putStanding(tx, change, standing, { ...after, pending: standing.pending, isPurged: !registers })',
    to: `    const rebased = standing.pending && registers ? { ...standing.pending, set: new Map([...standing.pending.set].map(([p, [, t]]) => [p, [registers.get(p), t] as const])) } : standing.pending
    putStanding(tx, change, standing, { ...after, pending: rebased })`,
  },
  {
    name: 'moves are not looked at together',
    file: 'server/sync_server/merge.py',
    from: '    batch.take_back_impossible_moves()\n',
    to: '',
  },
  {
    name: 'an acknowledgement takes edits with it that were made meanwhile',
    file: 'src/lib/idb/receiveAnswer.ts',
    from: '    meta.put(answer.cursor, ',
    to: `    for (const op of underWay) if (op.mid <= answer.mid) tx.objectStore('outbox').delete(op.key)
    meta.put(answer.cursor, `,
  },
  {
    name: 'an answer is taken whatever it continues',
    file: 'src/lib/idb/receiveAnswer.ts',
    from: '    if (cursorIn(cursor) !== answer.since) return undefined\n',
    to: '',
  },
  {
    name: 'a record is written whole over what arrived meanwhile',
    file: 'src/sync/client/editRecord.ts',
    from: '  const known = seen && record ? registersOf(seen, kind) : before',
    to: '  void seen\n  const known = before',
  },
  {
    name: 'what was purged is forgotten',
    file: 'server/sync_server/space.py',
    from: '        for key, record in writes.items():\n            registers',
    to: '        self.connection.execute("DELETE FROM records WHERE value IS NULL")\n        for key, record in writes.items():\n            registers',
  },
  {
    name: 'what a restored server lacks is made again, purged or not',
    file: 'src/lib/idb/beginAnew.ts',
    from: "isOffer ? 'o' : 'u'",
    to: "isOffer ? 'o' : 1",
  },
  {
    name: 'who changed nothing does not hear what stands',
    file: 'server/sync_server/page.py',
    from: '    if page.since is None:\n        return page',
    to: '    return page',
  },
  {
    name: 'a conflict replaces another one of the same author',
    file: 'server/sync_server/conflicts.py',
    from: '    return key if goes_on else',
    to: '    return key if goes_on or True else',
  },
]

const wanted = process.argv.slice(2)
let unnoticed = 0
for (const mutant of MUTANTS) {
  if (wanted.length > 0 && !wanted.includes(mutant.name)) continue
  const noticed = run(mutant)
  if (!noticed) unnoticed += 1
  console.log(
    `${noticed ? '✓ noticed  ' : '✗ unnoticed'}  ${mutant.name}${noticed ? `: ${noticed}` : ''}`,
  )
}
rmSync(COPY, { recursive: true, force: true })
process.exitCode = unnoticed === 0 ? 0 : 1

/** Runs the fuzz on a copy with the fault; what it said, or nothing when it passed. */
function run({ file, from, to }) {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(path.join(COPY, 'server'), { recursive: true })
  for (const part of [
    'src',
    'server/sync_server',
    'server/tests',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(inRoot(part), path.join(COPY, part), { recursive: true })
  }
  writeFileSync(path.join(COPY, 'vitest.config.mjs'), CONFIG)
  symlinkSync(inRoot('server', '.venv'), path.join(COPY, 'server', '.venv'))
  const target = path.join(COPY, file)
  const text = readFileSync(target, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has changed: plant the fault anew.`)
  writeFileSync(target, text.replace(from, to))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run'],
    { cwd: COPY, encoding: 'utf8', env: { ...process.env, FUZZ_SEEDS: SEEDS } },
  )
  if (status === 0) return undefined
  const said = `${stdout}\n${stderr}`
  const seed = /seed: (\d+)/.exec(said)?.[1]
  const fault = /\+ {5}"(.*)",/.exec(stripVTControlCharacters(said))?.[1]
  if (!seed && !said.includes('space.fuzz')) throw new Error(said)
  return `${seed ? `seed ${seed}` : 'an error'}, ${(fault ?? said.match(/Error: .*/)?.[0] ?? '').slice(0, 110)}`
}
