import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recordVectorOf, type RegistersVector } from '../testing/vectors'
import { kindOf, recordOfRegisters, registersOf } from './registers'
import { registersFromWire, registersToWire } from './wire'

/** Lies with the server's tests, which read it too. `WRITE_VECTORS=1` makes it anew. */
const FILE = new URL('../../../server/tests/registers.golden.json', import.meta.url)

if (process.env['WRITE_VECTORS'] === '1') {
  const lines = Array.from({ length: 300 }, (_, seed) => JSON.stringify(recordVectorOf(seed + 1)))
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`)
}

it('[S2] agrees with the vectors that the server is held to as well', () => {
  const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as readonly RegistersVector[]
  expect(vectors).toHaveLength(300)
  for (const { key, record, registers } of vectors) {
    const kind = kindOf(key)
    expect(registersToWire(registersOf(record, kind))).toEqual(registers)
    const names = kind === 'node' ? { id: 'n', treeId: 't' } : null
    expect(recordOfRegisters(names, registersFromWire(registers))).toEqual(record)
  }
})
