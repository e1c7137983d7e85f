import { describe, expect, it } from 'vitest'
import type { Theme } from '../record'
import { exportTheme, importTheme, THEME_FORMATS } from '.'

const COUNT = 10_000

function largeTheme(): Theme {
  const tokens = Array.from({ length: COUNT }, (_, at) => [
    `--token-${at}`,
    {
      kind: 'color',
      tier: 'role',
      values: {
        light: `oklch(0.5${at} 0.1 ${at % 360})`,
        dark: `#${(at + 0x100000).toString(16)}`,
      },
      description: 'x'.repeat(700),
    },
  ])
  return { id: 'large', ...(Object.fromEntries(tokens) as object) }
}

/** Counts the turns that the page gets. */
function turns() {
  let steps = 0
  return {
    between: () => {
      steps += 1
      return undefined
    },
    get steps() {
      return steps
    },
  }
}

describe('a theme of 10,000 tokens', () => {
  it.each(THEME_FORMATS)(
    'goes to %s and back in short steps',
    async (format) => {
      const theme = largeTheme()
      const out = turns()
      const written = await exportTheme(theme, format, out)
      if (!written.ok) throw new Error(written.error)
      expect(written.value.text.length).toBeGreaterThan(7_000_000)
      const back = turns()
      const read = await importTheme(written.value.text, back)
      expect(read.ok && read.value.tokens).toBe(COUNT)
      expect(back.steps).toBeGreaterThan(50)
      expect(out.steps).toBeGreaterThan(50)
    },
    30_000,
  )

  it('is given up when somebody cancels', async () => {
    let steps = 0
    const between = () => {
      steps += 1
      return Promise.resolve()
    }
    const result = await exportTheme(largeTheme(), 'dtcg', {
      between,
      isCancelled: () => steps > 3,
    })
    expect(result).toEqual({ ok: false, error: 'Cancelled.' })
  })

  it.each([
    ['open brackets', ':root { --a: ', '('],
    ['open braces', '', ':root{'],
    ['open comments', ':root { --a: 1px; } ', '/*'],
    ['quotes', ':root { --a: ', '"'],
    ['lines of quotes', ':root { --a: ', '"\n'],
    ['blank space', ':root { --a:', ' '],
    ['digits', ':root { --a: ', '1'],
    ['declarations', ':root { --a: red', ';--a:0'],
    ['brace values', ':root { --a: red', ';--a:{'],
    ['long values', ':root { --a: red', `;--b:${'1'.repeat(590)}x`],
    ['JSON quotes', '{"', String.raw`\"`],
    ['JSON numbers', '{"a":[0', ',1'],
  ])('of hostile %s comes to an end', async (_, start, repeated) => {
    const text = start + repeated.repeat(Math.ceil(2_000_000 / repeated.length))
    const read = await importTheme(text, turns())
    expect(read.ok ? read.value.tokens : read.error).toBeDefined()
  })
})
