import { describe, expect, it } from 'vitest'
import { OWN_MODES, type Theme } from '@/model/theme/record'
import { filteredRows, groupedRows, NO_FILTER, tokenRows } from './tokenRows'

const color = (light: string, tier: 'primitive' | 'role' = 'role') => ({
  kind: 'color',
  tier,
  values: { light },
})
const theme: Theme = {
  id: 'theme',
  '--blue-1000': color('#001', 'primitive'),
  '--blue-50': color('#eef', 'primitive'),
  '--blue-500': color('#33f', 'primitive'),
  '--primary': color('{blue-500}'),
  '--ring': color('{nowhere}'),
}
const names = (filter: Partial<typeof NO_FILTER>) =>
  filteredRows(theme, OWN_MODES, { ...NO_FILTER, ...filter }).map(({ name }) => name)

it('has roles first, as the component set has them, and ramps in the order of their numbers', () => {
  const rows = tokenRows(theme)
  const names = rows.map(({ name }) => name)
  expect(names[0]).toBe('background')
  expect(names.slice(-3)).toEqual(['blue-50', 'blue-500', 'blue-1000'])
  expect(rows.find(({ name }) => name === 'background')?.isOwn).toBe(false)
})

describe('is filtered', () => {
  it('by name and by what is typed as a value', () => {
    expect(names({ text: 'BLUE' })).toEqual(['primary', 'blue-50', 'blue-500', 'blue-1000'])
  })

  it('by what the theme says itself', () => {
    expect(names({ only: 'changed', text: 'r' })).toEqual(['primary', 'ring'])
  })

  it('by what is wrong', () => {
    expect(names({ only: 'problems' })).toEqual(['ring'])
  })

  it('by kind', () => {
    const rows = filteredRows(theme, OWN_MODES, { ...NO_FILTER, kinds: new Set(['radius']) })
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['radius']))
  })
})

it('shows a folded group as one line', () => {
  const rows = groupedRows(tokenRows(theme), new Set(['primitive/color']))
  expect(rows[0]).toMatchObject({ row: 'group', tier: 'Roles' })
  expect(rows.at(-1)).toMatchObject({ row: 'group', tier: 'Ramps' })
})

it('sorts and searches ten thousand tokens', () => {
  const large: Record<string, unknown> & { id: string } = { id: 'large' }
  for (let at = 0; at < 10_000; at += 1) large[`--token-${at}`] = color(`#${at % 10}00`)
  expect(filteredRows(large, OWN_MODES, { ...NO_FILTER, text: 'token-99' }).length).toBe(111)
})
