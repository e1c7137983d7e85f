import { expect, it } from 'vitest'
import { checkGraph } from '../testing/properties'

const GRAPHS = Number(process.env['WORKFLOW_GRAPHS'] ?? 1000)
const FIRST = Number(process.env['WORKFLOW_SEED'] ?? 1)

it(`${GRAPHS} random workflows end, settle each step once, the same in any order, and after a kill`, async () => {
  const broken: string[] = []
  for (let seed = FIRST; seed < FIRST + GRAPHS && broken.length < 5; seed += 1) {
    await checkGraph(seed, 3).catch((error: unknown) => broken.push(String(error)))
  }
  expect(broken).toEqual([])
}, 3_600_000)
