import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { shortClassName } from './class-names.ts'
import { inRoot } from './paths.mjs'

const css = '.row { animation: turn 1s } .row:hover .cell {} @keyframes turn {} @keyframes fade {}'

it('each name of a file gets one of its own, which a class may have', () => {
  const file = inRoot('src', 'a', 'List.module.css')
  const given = ['row', 'cell', 'turn', 'fade'].map((name) => shortClassName(name, file, css))
  expect(new Set(given).size).toBe(4)
  for (const name of given) expect(name).toMatch(/^_[A-Za-z0-9]{5}$/)
  expect(shortClassName('row', `${file}?used`, css)).toBe(given[0])
})

it('the name stays when another class changes', () => {
  const file = inRoot('src', 'a', 'List.module.css')
  const before = shortClassName('cell', file, css)
  expect(shortClassName('cell', file, css.replaceAll('turn', 'spin'))).toBe(before)
})

it('a name that the file does not have is refused', () => {
  expect(() => shortClassName('gone', inRoot('src', 'a.module.css'), css)).toThrow(/“gone”/)
})

it('no two files of the project share their signs', () => {
  const files = readdirSync(inRoot('src'), { recursive: true }).filter((file) =>
    file.endsWith('.module.css'),
  )
  expect(files.length).toBeGreaterThan(100)
  const names = files.map((file) => shortClassName('row', inRoot('src', file), '.row {}'))
  expect(new Set(names).size).toBe(files.length)
})
