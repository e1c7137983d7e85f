import { expect, it } from 'vitest'
import { missingFromVenv } from './venv.mjs'

const stamp = { python: '3.11', runtime: 'r1', many: 'm1', dev: 'd1' }
const found = { stamp, python: '3.11', wanted: { runtime: 'r1', many: 'm1', dev: 'd1' } }

it('finds nothing missing where all was installed', () => {
  expect(missingFromVenv(found)).toBe('nothing')
  expect(missingFromVenv({ ...found, wanted: { runtime: 'r1' } })).toBe('nothing')
})

it('adds the test packages to an environment that has only the server', () => {
  const served = { python: '3.11', runtime: 'r1' }
  expect(missingFromVenv({ ...found, stamp: served })).toBe('extras')
  expect(missingFromVenv({ ...found, stamp: { ...served, many: 'm1' } })).toBe('extras')
})

it.each([
  ['its making was interrupted', { stamp: undefined }],
  ['its interpreter does not run', { python: undefined }],
  ["the system's Python was updated", { python: '3.12' }],
  ['the lock of the server changed', { wanted: { runtime: 'r2', many: 'm1', dev: 'd1' } }],
  ['the lock of the tests changed', { wanted: { runtime: 'r1', many: 'm1', dev: 'd2' } }],
])('makes it anew when %s', (_, change) => {
  expect(missingFromVenv({ ...found, ...change })).toBe('everything')
})
