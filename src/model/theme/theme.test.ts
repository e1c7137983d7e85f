import { describe, expect, it } from 'vitest'
import { whyNotCss } from './cssValue'
import { draftCssIn } from './draft'
import { modesOf, OWN_MODES, tokensOf, type Theme } from './record'
import { cycleBy, resolveToken } from './resolve'
import { modeOf, themeCss } from './themeCss'

const [LIGHT, DARK] = OWN_MODES as [(typeof OWN_MODES)[0], (typeof OWN_MODES)[0]]

const THEME: Theme = {
  id: 'theme',
  colors: { primary: 'red', accent: 'teal' },
  modes: [{ id: 'dim', name: 'Dim', scheme: 'dark' }],
  '--primary': { kind: 'color', tier: 'role', values: { light: '{blue-500}', dark: 'navy' } },
  '--blue-500': { kind: 'color', tier: 'primitive', values: { light: '#00f' } },
  '--broken': { kind: 'colour', values: {} },
  '--Loud': { kind: 'color', tier: 'role', values: { light: 'red' } },
}

describe('a theme', () => {
  it('has a token per field; a field comes before a colour of the same name, and what is no token is left out', () => {
    expect([...tokensOf(THEME).keys()].toSorted()).toEqual(['accent', 'blue-500', 'primary'])
    expect(tokensOf(THEME).get('primary')?.values['dark']).toBe('navy')
    expect(modesOf(THEME).map(({ id }) => id)).toEqual(['light', 'dark', 'dim'])
  })

  it('inherits from light, and a mode of its own from the scheme that it stands in for', () => {
    expect(themeCss(THEME, LIGHT)).toBe(
      ':root:root{--accent: teal;--blue-500: #00f;--primary: var(--blue-500)}',
    )
    const dark = ':root:root{--accent: teal;--blue-500: #00f;--primary: navy}'
    expect(themeCss(THEME, DARK)).toBe(dark)
    expect(themeCss(THEME, modeOf(THEME, 'dim'))).toBe(dark)
  })

  it('may have a mode that is called as something which every object has', () => {
    const theme: Theme = { ...THEME, modes: [{ id: 'constructor', name: 'C', scheme: 'dark' }] }
    expect(themeCss(theme, modeOf(theme, 'constructor'))).toBe(themeCss(THEME, DARK))
  })

  it('leaves out what would end the sheet, load something, or go round', () => {
    const hostile = ['red}body{display:none', 'url(https://x.example/a)', '@import "x"', 'a;b', '"']
    for (const light of hostile) {
      const theme: Theme = { id: 't', '--a': { kind: 'color', tier: 'role', values: { light } } }
      expect(themeCss(theme, LIGHT)).toBe('')
      expect(whyNotCss(light)).toMatch(/[.]$/)
    }
    const round: Theme = {
      id: 't',
      '--a': { kind: 'color', tier: 'role', values: { light: '{b}' } },
      '--b': { kind: 'color', tier: 'role', values: { light: '{a}' } },
    }
    expect(themeCss(round, LIGHT)).toBe('')
  })
})

describe('resolving', () => {
  const defaults = new Map([['ring', { light: 'var(--primary)', dark: 'grey' }]])
  const sources = { tokens: tokensOf(THEME), defaults }

  it('follows names through the theme and the component set', () => {
    expect(resolveToken('ring', LIGHT, sources)).toEqual({
      ok: true,
      value: { value: '#00f', via: ['ring', 'primary', 'blue-500'] },
    })
    expect(resolveToken('ring', DARK, sources)).toMatchObject({ value: { value: 'grey' } })
    expect(resolveToken('none', DARK, sources)).toMatchObject({ error: { code: 'missing' } })
  })

  it('tells the circle that an alias would close', () => {
    const asked = { name: 'blue-500', alias: 'primary', mode: LIGHT }
    expect(cycleBy(THEME, asked)).toEqual(['blue-500', 'primary', 'blue-500'])
    expect(cycleBy(THEME, { ...asked, mode: DARK })).toBeUndefined()
  })
})

it('shows what is tried in every mode that would have it, and nowhere else', () => {
  const tried = { themeId: 'theme', mode: 'light', values: { primary: 'lime', accent: 'pink' } }
  expect(draftCssIn(THEME, tried, LIGHT)).toBe(':root:root{--primary: lime;--accent: pink}')
  expect(draftCssIn(THEME, tried, DARK)).toBe(':root:root{--accent: pink}')
  expect(draftCssIn({ id: 'other' }, tried, LIGHT)).toBe('')
  expect(draftCssIn(THEME, null, LIGHT)).toBe('')
})
