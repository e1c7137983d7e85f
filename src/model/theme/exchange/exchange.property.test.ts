import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf, type Theme, type Token, type TokenKind } from '../record'
import { exportTheme, importTheme, THEME_FORMATS, type ThemeFormat } from '.'
import { parseJson } from './parseJson'

/** Values as people type them: of every kind, with what no format has words for among them. */
const VALUES: Readonly<Record<TokenKind, readonly string[]>> = {
  color: [
    'oklch(0.58 0.24 265)',
    '#3b82f6',
    'RED',
    'hsl(222.2 47.4% 11.2%)',
    'rgb(1 2 3 / .5)',
    'color-mix(in oklab, red, blue)',
  ],
  fontFamily: ["'Inter Variable', Inter, sans-serif", 'Georgia', '"A, B", serif'],
  fontSize: ['1rem', '16px', '.5em', 'clamp(1rem, 0.5rem + 2vw, 2rem)', '0'],
  fontWeight: ['400', 'bold', '950', 'bolder'],
  lineHeight: ['1.5', '24px', 'normal', '1.50'],
  letterSpacing: ['-0.02em', '1px', 'normal'],
  spacing: ['0.25rem', '0px', '4px', 'calc(var(--space) * 2)', '1.0rem'],
  radius: ['999px', '0.625rem', '50%'],
  borderWidth: ['thin', '1px'],
  shadow: [
    'none',
    '0 1px 2px oklch(0.2 0.02 270 / 0.05)',
    'inset 0 1px 2px 3px #000, 0 2px 4px red',
    '0 1px 2px',
  ],
  duration: ['120ms', '0.2s', '120ms cubic-bezier(0.2, 0, 0, 1)'],
  easing: ['ease', 'cubic-bezier(0.2, 0, 0, 1)', 'steps(3, end)', 'ease-in-out'],
}

const name = fc.oneof(
  fc.constantFrom('primary', 'a', 'blue-500', 'blue-600', 'text-sm', 'ring', 'constructor', 'b'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
)
const mode = fc.constantFrom('light', 'light', 'light', 'dark', 'dim', 'high-contrast')
const token: fc.Arbitrary<Token> = fc
  .constantFrom(...(Object.keys(VALUES) as TokenKind[]))
  .chain((kind) => {
    const text = fc.constantFrom(...VALUES[kind])
    const value = fc.oneof(
      { weight: 4, arbitrary: text },
      name.map((to) => `{${to}}`),
      text.map((one) => ` ${one} `),
      fc.constant('var(--a)'),
    )
    return fc.record(
      {
        kind: fc.constant(kind),
        tier: fc.constantFrom('primitive', 'role', 'component'),
        values: fc.dictionary(mode, value, { minKeys: 1, maxKeys: 4 }),
        description: fc.string(),
        order: fc.constantFrom('a0', 'a1V'),
        extensions: fc.oneof(
          fc.constant({ 'com.figma': { id: 'x*/' } }),
          fc.constant({ a: [1, null] }),
          fc.constant(7),
        ),
        $deprecated: fc.constant(true),
      },
      { requiredKeys: ['kind', 'tier', 'values'] },
    ) as fc.Arbitrary<Token>
  })

const theme: fc.Arbitrary<Theme> = fc
  .record({
    tokens: fc.dictionary(name, token, { maxKeys: 12 }),
    meta: fc.record({ name: fc.string(), description: fc.string() }, { requiredKeys: [] }),
  })
  .map(({ tokens, meta }) => ({
    id: 'theme',
    ...meta,
    modes: [
      { id: 'dim', name: 'Dim */ {', scheme: 'dark' as const },
      { id: 'high-contrast', name: 'High', scheme: 'light' as const },
    ],
    ...Object.fromEntries(Object.entries(tokens).map(([key, value]) => [`--${key}`, value])),
  }))

async function thereAndBack(from: Theme, format: ThemeFormat) {
  const written = await exportTheme(from, format)
  if (!written.ok) throw new Error(written.error)
  const read = await importTheme(written.value.text)
  if (!read.ok) throw new Error(`${read.error}\n${written.value.text}`)
  return read.value
}

describe('a theme of ours', () => {
  it.each(THEME_FORMATS)('comes back from %s as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(theme, async (given) => {
        const { fields, dropped, format: found } = await thereAndBack(given, format)
        expect(found).toBe(format)
        expect(dropped).toEqual([])
        const { id: _id, ...all } = given
        expect(Object.fromEntries(tokensOf({ id: '', ...fields }))).toEqual(
          Object.fromEntries(tokensOf(given)),
        )
        expect(fields).toEqual(all)
      }),
    )
  })
})

describe('JSON that is read in steps', () => {
  const read = (text: string) => {
    const steps = parseJson(text)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  it('is what the engine reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        const value = JSON.parse(json) as unknown
        expect(read(JSON.stringify(value, null, space))).toEqual({ ok: true, value })
      }),
    )
  })

  it('is refused where the engine refuses it', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', 'x', '1'),
        (json, at, sign) => {
          const place = at % (json.length + 1)
          const text = json.slice(0, place) + sign + json.slice(place + 1)
          let isJson = true
          try {
            JSON.parse(text)
          } catch {
            isJson = false
          }
          expect([text, read(text).ok]).toEqual([text, isJson])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
