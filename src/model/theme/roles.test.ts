import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OWN_MODES, type Theme } from './record'
import type { DefaultTokens } from './resolve'
import { declaredContrast, ROLE_PAIRS } from './roles'

const [LIGHT, DARK] = OWN_MODES as [(typeof OWN_MODES)[0], (typeof OWN_MODES)[0]]

/** The component set's own sheet; the model cannot import the catalog. */
function setDefaults(): DefaultTokens {
  const css = readFileSync('src/atoms/tokens/tokens.css', 'utf8')
  const [light = '', dark = ''] = css.split("[data-scheme='dark']")
  const read = (text: string) =>
    [...text.matchAll(/--([\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ])
  const inDark = Object.fromEntries(read(dark)) as Record<string, string>
  return new Map(
    read(light).map(([name = '', value = '']) => [
      name,
      { light: value, dark: inDark[name] ?? value },
    ]),
  )
}

const defaults = setDefaults()

function rowOf(theme: Theme, fg: string, bg: string, mode = LIGHT) {
  return declaredContrast(theme, defaults, mode).find(
    ({ pair }) => pair.fg === fg && pair.bg === bg,
  )
}

describe('the declared pairs', () => {
  it('are of tokens that the component set has', () => {
    for (const { fg, bg } of ROLE_PAIRS)
      expect([fg, defaults.has(fg), defaults.has(bg)]).toEqual([fg, true, true])
  })

  it.each([LIGHT, DARK])('of the component set itself are readable in $name', (mode) => {
    const rows = declaredContrast({ id: 'theme' }, defaults, mode)
    expect(rows).toHaveLength(ROLE_PAIRS.length)
    const failing = rows.filter(({ result }) => result !== 'pass' && result !== 'advice')
    expect(failing).toEqual([])
  })

  it('are those of the theme where it says something', () => {
    const theme: Theme = {
      id: 'theme',
      colors: { primary: 'oklch(0.75 0.20 145)' },
      '--primary-foreground': {
        kind: 'color',
        tier: 'role',
        values: { light: 'white', dark: '{background}' },
      },
    }
    expect(rowOf(theme, 'primary-foreground', 'primary')).toMatchObject({
      result: 'fail',
      least: 4.5,
      fg: { via: ['primary-foreground'] },
    })
    const dark = rowOf(theme, 'primary-foreground', 'primary', DARK)
    expect(dark).toMatchObject({
      result: 'pass',
      fg: { via: ['primary-foreground', 'background'] },
    })
  })

  it('say what is no colour, and what goes round', () => {
    const token = (light: string) => ({ kind: 'color', tier: 'role', values: { light } })
    const theme: Theme = {
      id: 't',
      '--ring': token('12px'),
      '--card': token('{popover}'),
      '--popover': token('{card}'),
      '--info': token('{none}'),
    }
    expect(rowOf(theme, 'ring', 'background')).toMatchObject({
      result: 'unknown',
      why: expect.stringContaining('ring: “12px” is not a colour') as string,
    })
    expect(rowOf(theme, 'card-foreground', 'card')).toMatchObject({
      why: expect.stringContaining('go round: card, popover, card') as string,
    })
    expect(rowOf(theme, 'info', 'background')).toMatchObject({
      why: '“info” stands for “none”, which is not there.',
    })
  })

  it('do not fail for a line that only decorates', () => {
    expect(rowOf({ id: 't' }, 'border', 'background')).toMatchObject({ result: 'advice' })
  })
})
