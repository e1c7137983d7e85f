import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let root
const file = (...parts) => path.join(root, ...parts)
const take = (values) =>
  fingerprint(root, { inputs: ['src', 'index.html', '.env'], values, ignore: /\.test\.ts$/ })

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'espalier-print-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(file('src', 'deep'), { recursive: true })
  writeFileSync(file('src', 'deep', 'a.ts'), 'a')
  writeFileSync(file('index.html'), 'i')
})

it('stays the same when only a time or an ignored file changes', () => {
  const before = take()
  utimesSync(file('index.html'), 1, 1)
  writeFileSync(file('src', 'a.test.ts'), 'test')
  expect(take()).toBe(before)
})

it.each([
  ['a file below a folder', () => writeFileSync(file('src', 'deep', 'a.ts'), 'b')],
  [
    'the name of a file',
    () => renameSync(file('src', 'deep', 'a.ts'), file('src', 'deep', 'b.ts')),
  ],
  ['a file that was missing', () => writeFileSync(file('.env'), '')],
  ['a file that goes', () => rmSync(file('index.html'))],
])('changes with %s', (_, change) => {
  const before = take()
  change()
  expect(take()).not.toBe(before)
})

it('changes with a value', () => {
  expect(take(['http://a'])).not.toBe(take(['http://b']))
})
