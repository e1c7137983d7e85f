import { expect, it } from 'vitest'
import type { SeenText } from '@/model/canvasLooks'
import { mapToSrgb } from '@/model/theme/color/gamut'
import { OWN_MODES, tokensOf, type Theme } from '@/model/theme/record'
import { declaredContrast } from '@/model/theme/roles'
import { fixedFields, fixesFor, seenSide, type FixPlace } from './fixes'
import { judgeTexts, shownRatio } from './judge'

const [LIGHT, DARK] = OWN_MODES as [(typeof OWN_MODES)[0], (typeof OWN_MODES)[0]]
/** What the seed's example gives: `updateThemeColors({ primary, accent })`. */
const SEED: Theme = {
  id: 'theme',
  colors: { primary: 'oklch(0.58 0.24 265)', accent: 'oklch(0.75 0.20 145)' },
}
const same = (value: string) => ({ light: value, dark: value })
const defaults = new Map([
  ['background', { light: 'oklch(0.995 0.001 270)', dark: 'oklch(0.165 0.008 270)' }],
  ['foreground', { light: 'oklch(0.21 0.015 270)', dark: 'oklch(0.95 0.004 270)' }],
  ['card', { light: 'oklch(1 0 0)', dark: 'oklch(0.213 0.01 270)' }],
  ['card-foreground', same('var(--foreground)')],
  ['muted', same('oklch(0.972 0.003 270)')],
])
const ACCENT = mapToSrgb({ l: 0.75, c: 0.2, h: 145, alpha: 1 }).rgb
const place: FixPlace = { theme: SEED, mode: LIGHT, defaults }

const seen = (change: Partial<SeenText>): SeenText => ({
  type: 'Text',
  paths: ['r/a'],
  count: 1,
  text: 'Words',
  fg: { rgb: [255, 255, 255], tokens: [], exact: false },
  bg: { rgb: ACCENT, tokens: ['accent'], exact: true },
  size: 16,
  weight: 400,
  ...change,
})

it('judges texts by their size and weight, the worst first, and tells apart what is not known', () => {
  const grey = (rgb: number) => ({ rgb: [rgb, rgb, rgb] as const, tokens: [], exact: false })
  const judged = judgeTexts([
    seen({ fg: grey(255), bg: grey(130), text: 'small', count: 3 }),
    seen({ fg: grey(255), bg: grey(130), size: 24, text: 'large' }),
    seen({ fg: grey(255), bg: grey(130), size: 19, weight: 700, text: 'bold' }),
    seen({ fg: grey(255), bg: grey(200), text: 'worse' }),
    seen({ fg: grey(255), bg: grey(200), unjudged: 'image' }),
  ])
  expect(judged.failing.map(({ text }) => text)).toEqual(['worse', 'small'])
  expect(judged.passing.map(({ text }) => text)).toEqual(['large', 'bold'])
  expect(judged).toMatchObject({ failed: 4, total: 7 })
  expect(judged.unjudged).toHaveLength(1)
})

it('white on the accent of the seed fails, and a darker accent is what helps', () => {
  const { failing } = judgeTexts([seen({})])
  const [row] = failing
  if (!row) throw new Error('It passes.')
  expect(shownRatio(row.ratio, row.least)).toBe(2.08)
  const sides = { fg: seenSide(row.fg, place), bg: seenSide(row.bg, place) }
  const [fix, ...others] = fixesFor(sides, row.least, place)
  expect(others).toEqual([])
  expect(fix?.title).toBe('Make accent darker')
  expect(fix?.notes).toEqual(['Dark inherits it and changes too.'])
  expect(fix?.ratio).toBeGreaterThanOrEqual(4.5)
})

it('a ratio that falls short by a hair never reads as enough', () => {
  expect(shownRatio(4.499, 4.5)).toBe(4.49)
  expect(shownRatio(4.504, 4.5)).toBe(4.5)
})

it('a declared pair that fails passes once its fix is in the theme', () => {
  const theme: Theme = { ...SEED, colors: { 'muted-foreground': '#aaa' } }
  const failing = (one: Theme) =>
    declaredContrast(one, defaults, LIGHT).filter(({ result }) => result === 'fail')
  const [first] = failing(theme)
  if (first?.result !== 'fail') throw new Error('Nothing fails.')
  const sides = {
    fg: { token: first.fg.name, color: first.fg.color },
    bg: { token: first.bg.name, color: first.bg.color },
  }
  const at = { ...place, theme }
  const [fix] = fixesFor(sides, first.least, at)
  if (!fix) throw new Error('There is no fix.')
  const after: Theme = { ...theme, ...fixedFields(fix, at) }
  expect(failing(after).some(({ pair }) => pair.label === first.pair.label)).toBe(false)
})

it('a token that the theme says nothing of keeps what it is in the dark', () => {
  const fix = { token: 'card-foreground', value: 'oklch(0.2 0 0)', title: '', notes: [], ratio: 5 }
  const after: Theme = { ...SEED, ...fixedFields(fix, place) }
  expect(tokensOf(after).get('card-foreground')?.values).toEqual({
    light: 'oklch(0.2 0 0)',
    dark: '{foreground}',
  })
  const dark: Theme = { ...SEED, ...fixedFields(fix, { ...place, mode: DARK }) }
  expect(tokensOf(dark).get('card-foreground')?.values).toEqual({ dark: 'oklch(0.2 0 0)' })
})

it('says what stands for a token, and what a token stands for', () => {
  const black = { token: undefined, color: { l: 0.3, c: 0, h: 0, alpha: 1 } }
  const grey = { l: 0.5, c: 0, h: 0, alpha: 1 }
  const [foreground] = fixesFor({ fg: { token: 'foreground', color: grey }, bg: black }, 4.5, place)
  expect(foreground?.notes[0]).toContain('card-foreground')
  const [card] = fixesFor({ fg: { token: 'card-foreground', color: grey }, bg: black }, 4.5, place)
  expect(card?.notes[0]).toBe('It stands for foreground now, and gets a value of its own.')
})
