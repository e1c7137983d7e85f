// The fuzz of sync for a night: 10,000 seeds against the simulation and against the real store and server.
//   npm run fuzz [-- --mutants]      `FUZZ_SEEDS`, `FUZZ_FROM` and `FUZZ_STEPS` change what is run
// It goes on after a failure, up to 20 of them. A seed that failed fails again: `FUZZ_FROM=341 FUZZ_SEEDS=1`.
// With `--mutants` known faults are planted instead, each of which it has to notice.
import { spawnSync } from 'node:child_process'
import { inRoot } from './lib/paths.mjs'

const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
const runs = process.argv.includes('--mutants')
  ? [[inRoot('scripts', 'mutants.mjs')]]
  : [
      [vitest, 'run', '--project', 'unit', 'src/sync/client/client.fuzz', '--testTimeout=7200000'],
      [vitest, 'run', '--project', 'fuzz'],
    ]
const env = { FUZZ_SEEDS: '10000', FUZZ_FAILURES: '20', ...process.env }
for (const args of runs) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
  if (status !== 0) process.exitCode = 1
}
