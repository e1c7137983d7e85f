import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ConflictKind } from './types'
import { inputOf, outcomeOf, type MergeVector } from '../testing/vectors'

/** Lies with the server's tests, which read it too. `WRITE_VECTORS=1` makes it anew. */
const FILE = new URL('../../../server/tests/merge.golden.json', import.meta.url)
const COUNT = 2000

if (process.env['WRITE_VECTORS'] === '1') {
  const lines = Array.from({ length: COUNT }, (_, seed) => {
    const input = inputOf(seed + 1)
    return JSON.stringify({ ...input, ...outcomeOf(input) })
  })
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`)
}
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as readonly MergeVector[]

it('[S1] agrees with the vectors that the server is held to as well', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(2000)
  for (const { writes, conflicts, ...input } of vectors) {
    expect(outcomeOf(input)).toEqual({ writes, conflicts })
  }
})

it('[S1] the vectors have every kind of conflict, often', () => {
  const kinds: readonly ConflictKind[] = ['auto', 'stale', 'trash', 'purged', 'cycle']
  const counts = kinds.map(
    (kind) =>
      vectors.filter(({ conflicts }) =>
        conflicts.some((conflict) => Array.isArray(conflict) && conflict[2] === kind),
      ).length,
  )
  expect(Math.min(...counts)).toBeGreaterThan(100)
})
