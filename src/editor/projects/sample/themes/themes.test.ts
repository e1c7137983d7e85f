import { describe, expect, it } from 'vitest'
import { defaultTokens } from '@/catalog/themeTokens'
import { OWN_MODES, tokensOf, type Theme } from '@/model/theme/record'
import { declaredContrast, ROLE_PAIRS } from '@/model/theme/roles'
import { mapToSrgb } from '@/model/theme/color/gamut'
import { parseColor } from '@/model/theme/color/parseColor'
import { sampleThemes } from '.'

const themes = sampleThemes.flatMap(({ collection, value }) =>
  collection === 'theme' && value ? [value as unknown as Theme] : [],
)

it('has three themes', () => {
  expect(themes.map(({ id }) => id)).toEqual(['theme', 'graphite', 'orchard'])
})

describe.each(themes.map((theme) => [theme.name ?? theme.id, theme] as const))('%s', (_, theme) => {
  it.each(OWN_MODES)('can be read in its $id mode: WCAG 2.2 AA for every declared pair', (mode) => {
    const rows = declaredContrast(theme, defaultTokens(), mode)
    expect(rows).toHaveLength(ROLE_PAIRS.length)
    const low = rows.flatMap((row) =>
      row.result === 'pass' || row.result === 'advice'
        ? []
        : [
            `${row.pair.fg} on ${row.pair.bg}: ${row.result === 'unknown' ? row.why : row.ratio.toFixed(2)}`,
          ],
    )
    expect(low).toEqual([])
  })

  it('looks the same on every screen', () => {
    const tokens = tokensOf(theme)
    expect(tokens.size).toBeGreaterThan(50)
    const outside = [...tokens].filter(
      ([, { kind, values }]) =>
        kind === 'color' &&
        Object.values(values).some((value) => {
          const color = parseColor(value)
          return color.ok && mapToSrgb(color.value).deltaE >= 1
        }),
    )
    expect(outside.map(([name]) => name)).toEqual([])
  })
})
