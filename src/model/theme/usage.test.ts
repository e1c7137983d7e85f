import { describe, expect, it } from 'vitest'
import { isJsonObject } from '../json'
import { tokensOf, type Theme, type Token } from './record'
import { aliasUses, planRename, whyNotDelete } from './usage'

function color(values: Token['values']): Token {
  return { kind: 'color', tier: 'role', values }
}

const themes: readonly Theme[] = [
  {
    id: 'theme',
    colors: { old: '#111' },
    '--blue-500': color({ light: 'blue' }),
    '--primary': color({ light: '{blue-500}', dark: '{old}' }),
    '--ring': color({ light: '{primary}', dim: '{blue-500}' }),
  },
  { id: 'other', '--primary': color({ light: 'red', dark: '{blue-500}' }) },
]

/** The themes after a plan, as the store writes it: field by field. */
function renamed(from: string, to: string): readonly Theme[] {
  const plan = planRename(themes, from, to)
  if ('why' in plan) throw new Error(plan.why)
  return themes.map((theme) => {
    const next: Record<string, unknown> = { ...theme }
    for (const { themeId, field, value } of plan.changes) {
      if (themeId === theme.id) next[field] = value
    }
    return { ...next, id: theme.id }
  })
}

describe('who uses a token', () => {
  it('is known for every theme and mode', () => {
    expect(aliasUses(themes).get('blue-500')).toEqual([
      { themeId: 'theme', token: 'primary', mode: 'light' },
      { themeId: 'theme', token: 'ring', mode: 'dim' },
      { themeId: 'other', token: 'primary', mode: 'dark' },
    ])
    expect(aliasUses(themes).has('ring')).toBe(false)
  })

  it('keeps a token from being deleted', () => {
    expect(whyNotDelete(themes, 'ring')).toBeUndefined()
    expect(whyNotDelete(themes, 'primary')).toBe(
      '“primary” is what “ring” stands for: give it another value first.',
    )
    expect(whyNotDelete(themes, 'blue-500')).toMatch(/“primary” and “ring” stand for/)
  })
})

describe('renaming a token', () => {
  it('changes it and every alias of it, in all themes and modes', () => {
    const [theme, other] = renamed('blue-500', 'sea') as [Theme, Theme]
    const tokens = tokensOf(theme)
    expect(tokens.has('blue-500')).toBe(false)
    expect(tokens.get('sea')?.values).toEqual({ light: 'blue' })
    expect(tokens.get('primary')?.values).toEqual({ light: '{sea}', dark: '{old}' })
    expect(tokens.get('ring')?.values).toEqual({ light: '{primary}', dim: '{sea}' })
    expect(tokensOf(other).get('primary')?.values['dark']).toBe('{sea}')
  })

  it('takes a colour of the calls of the seed along', () => {
    const [theme] = renamed('old', 'new') as [Theme]
    expect([...tokensOf(theme).keys()]).not.toContain('old')
    expect(tokensOf(theme).get('new')?.values).toEqual({ light: '#111' })
    expect(isJsonObject(theme.colors)).toBe(true)
  })

  it('leaves the colours of the calls alone that have another name', () => {
    const theme: Theme = { id: 't', colors: { a: 'red' }, '--constructor': color({ light: 'red' }) }
    const plan = planRename([theme], 'constructor', 'maker')
    expect('changes' in plan && plan.changes.map(({ field }) => field)).toEqual([
      '--maker',
      '--constructor',
    ])
  })

  it('says why not', () => {
    expect(planRename(themes, 'ring', 'primary')).toEqual({
      why: '“primary” is the name of another token already.',
    })
    expect(planRename(themes, 'ring', 'Ring!')).toMatchObject({
      why: expect.stringContaining('cannot name a token'),
    })
    expect(planRename(themes, 'ring', 'ring')).toEqual({ changes: [] })
  })
})
