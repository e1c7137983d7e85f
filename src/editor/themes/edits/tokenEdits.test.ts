import { describe, expect, it } from 'vitest'
import type { Theme } from '@/model/theme/record'
import type { TokenContext } from '../values/context'
import { tokensOf } from '@/model/theme/record'
import { ok } from '@/model/result'
import { deleted, renamed, setValue } from './tokenEdits'

const color = (light: string, dark?: string) =>
  ({
    kind: 'color',
    tier: 'role',
    values: dark === undefined ? { light } : { light, dark },
  }) as const
const DEFAULTS: TokenContext['defaults'] = new Map([
  ['background', { light: '#fff', dark: '#000' }],
  ['card-foreground', { light: 'var(--foreground)', dark: 'var(--foreground)' }],
])
const contextOf = (theme: Theme): TokenContext => ({ tokens: tokensOf(theme), defaults: DEFAULTS })

describe('a value', () => {
  it('of the light mode leaves the dark as the component set has it', () => {
    const theme: Theme = { id: 'theme' }
    const set = setValue(theme, 'background', { mode: 'light', value: '#eee' }, contextOf(theme))
    expect(set['--background']).toMatchObject({ values: { light: '#eee', dark: '#000' } })
  })

  it('that is taken away takes a token along that says nothing else', () => {
    const theme: Theme = { id: 'theme', '--background': color('#eee') }
    const set = setValue(theme, 'background', { mode: 'light', value: undefined }, contextOf(theme))
    expect(set).toEqual({ '--background': undefined })
  })

  it('moves a colour of the calls of old to a field of its own', () => {
    const theme: Theme = { id: 'theme', colors: { primary: 'red', accent: 'lime' } }
    const set = setValue(theme, 'primary', { mode: 'dark', value: 'navy' }, contextOf(theme))
    expect(set).toMatchObject({
      colors: { accent: 'lime' },
      '--primary': { values: { light: 'red', dark: 'navy' } },
    })
  })
})

it('is followed by what stands for it when it gets another name', () => {
  const theme: Theme = {
    id: 'theme',
    '--sea': color('#089'),
    '--primary': color('{sea}'),
    '--radius-lg': { kind: 'radius', tier: 'role', values: { light: 'calc(var(--sea) * 2)' } },
    '--sea-2': color('{sea-2x}'),
  }
  expect(renamed(theme, 'sea', 'ocean')).toEqual(
    ok({
      '--sea': undefined,
      '--ocean': color('#089'),
      '--primary': color('{ocean}'),
      '--radius-lg': { kind: 'radius', tier: 'role', values: { light: 'calc(var(--ocean) * 2)' } },
    }),
  )
})

describe('a token that goes', () => {
  const theme: Theme = {
    id: 'theme',
    '--sea': color('#089', '#0bc'),
    '--tide': color('{sea}'),
    '--primary': color('{tide}'),
    '--ring': color('#123', '{sea}'),
  }

  it('leaves its values to what stood for it, in each mode', () => {
    expect(deleted(theme, ['sea', 'tide'], { by: 'value' })).toEqual({
      '--sea': undefined,
      '--tide': undefined,
      '--primary': color('#089', '#0bc'),
      '--ring': color('#123', '#0bc'),
    })
  })

  it('leaves its place to another one', () => {
    expect(deleted(theme, ['tide'], { by: 'token', name: 'sea' })).toEqual({
      '--tide': undefined,
      '--primary': color('{sea}'),
    })
  })
})
