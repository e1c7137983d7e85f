// Random workflows for a night: each ends, settles every step once, comes out the same in any order, and is gone on
// with after a kill at any place of its journal:
//   npm run workflows [-- --graphs 100000 --from 1]
// A seed that failed fails again: `--from 341 --graphs 1`.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { inRoot } from './lib/paths.mjs'

const { values } = parseArgs({
  options: {
    graphs: { type: 'string', default: '100000' },
    from: { type: 'string', default: '1' },
  },
})
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
const env = { ...process.env, WORKFLOW_GRAPHS: values.graphs, WORKFLOW_SEED: values.from }
const args = [vitest, 'run', '--project', 'unit', 'src/model/workflow/run/properties']
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1
