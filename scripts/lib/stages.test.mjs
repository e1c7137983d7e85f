import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allStages, selectStages } from './stages.mjs'

const stages = allStages({ reports: '/tmp/reports' })
const names = (selected) => selected.map(({ name }) => name)

it('runs every check and every kind of test', () => {
  expect(names(selectStages(stages, undefined))).toEqual([
    'format',
    'types',
    'lint',
    'knip',
    'unit',
    'server',
    'fuzz',
    'contract',
    'build',
    'chaos',
    'stories',
    'e2e',
    'e2e-alone',
  ])
})

it('adds what a stage needs, in the order of all', () => {
  expect(names(selectStages(stages, ['e2e', 'unit']))).toEqual(['unit', 'build', 'e2e'])
})

it('names the stages when one is asked for that is none', () => {
  expect(() => selectStages(stages, ['units'])).toThrow(
    /^“units” is no stage of npm test: choose from format, types, /,
  )
})

it('imports a corpus only when a folder is named', () => {
  expect(names(allStages({ reports: '/tmp', corpus: '/c' })).at(-1)).toBe('corpus')
})

it.each(stages.filter(({ command }) => command === process.execPath))(
  'calls a tool for $name that is installed',
  ({ args: [script] }) => {
    expect(existsSync(script)).toBe(true)
  },
)
