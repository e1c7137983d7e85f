import { describe, expect, it } from 'vitest'
import { tokensOf, type Theme } from '../record'
import { exportTheme, importTheme, type ThemeImport } from '.'

async function read(text: string): Promise<ThemeImport> {
  const result = await importTheme(text)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function valuesOf({ fields }: ThemeImport): Record<string, unknown> {
  const tokens = tokensOf({ id: '', ...fields })
  return Object.fromEntries([...tokens].map(([name, { values }]) => [name, values]))
}

describe('CSS variables', () => {
  it('are read from a sheet of shadcn/ui with the triplets of old', async () => {
    const found = await read(`
      @tailwind base;
      @layer base {
        :root { --background: 0 0% 100%; --foreground: 222.2 84% 4.9%; --radius: 0.5rem; }
        .dark { --background: 222.2 84% 4.9%; --foreground: 210 40% 98% / 50%; }
      }
      @layer base { * { @apply border-border; } body { background: red } }`)
    expect(valuesOf(found)).toEqual({
      background: { light: 'hsl(0 0% 100%)', dark: 'hsl(222.2 84% 4.9%)' },
      foreground: { light: 'hsl(222.2 84% 4.9%)', dark: 'hsl(210 40% 98% / 50%)' },
      radius: { light: '0.5rem' },
    })
    expect(found.fields['--radius']).toMatchObject({ kind: 'radius', tier: 'role' })
    expect(found.dropped).toContainEqual({
      name: '@tailwind base',
      why: 'It is no part of a theme.',
    })
    expect(found.dropped.map(({ name }) => name)).toContain('body')
  })

  it('are read from a sheet of Tailwind 4, whose names for tokens are no tokens', async () => {
    const found = await read(`
      @import "tailwindcss";
      @custom-variant dark (&:is(.dark *));
      :root { --primary: oklch(0.205 0 0); --radius: 0.625rem; --ring: var(--primary) }
      .dark { --primary: oklch(0.922 0 0); }
      @theme inline {
        --color-primary: var(--primary);
        --color-brand-500: #3b82f6;
        --color-brand: var(--color-brand-500);
        --radius-sm: calc(var(--radius) - 4px);
        --font-sans: Geist, sans-serif;
        @keyframes spin { to { rotate: 1turn } }
      }`)
    expect(valuesOf(found)).toEqual({
      primary: { light: 'oklch(0.205 0 0)', dark: 'oklch(0.922 0 0)' },
      radius: { light: '0.625rem' },
      ring: { light: '{primary}' },
      'brand-500': { light: '#3b82f6' },
      brand: { light: '{brand-500}' },
      'radius-sm': { light: 'calc(var(--radius) - 4px)' },
      'font-sans': { light: 'Geist, sans-serif' },
    })
    expect(found.fields['--brand-500']).toMatchObject({ kind: 'color', tier: 'primitive' })
    expect(found.fields['--ring']).toMatchObject({ kind: 'color' })
    expect(found.dropped.map(({ name }) => name)).toEqual([
      '@import "tailwindcss"',
      '@custom-variant dark (&:is(.dark *))',
      '@keyframes spin',
    ])
  })

  it('are read for modes of other names, and for dark by the medium', async () => {
    const found = await read(`
      :root, [data-theme=light] { --a: red }
      @media (prefers-color-scheme: dark) { :root { --a: navy } }
      [data-theme="high-contrast"] { color-scheme: dark; --a: yellow }`)
    expect(valuesOf(found)).toEqual({
      a: { light: 'red', dark: 'navy', 'high-contrast': 'yellow' },
    })
    expect(found.fields['modes']).toEqual([
      { id: 'high-contrast', name: 'High contrast', scheme: 'dark' },
    ])
  })

  it.each([
    ['--a: url(https://x.test/a.png)', 'a'],
    ['--a: red}body{display:none', 'body'],
    ['--a: { color: red }', 'a'],
    ['--a: red !important', 'a'],
    ['--a: image-set("x")', 'a'],
    ['--a: \\75rl(x)', 'a'],
    ['--a: "unclosed', 'a'],
    ['--Loud: red', 'Loud'],
    ['--1a: red', '1a'],
    [`--${'a'.repeat(65)}: red`, 'a'.repeat(59)],
    ['--a: 3', 'a'],
    ['--a: color-mix(in oklab, red, blue)', 'a'],
    ['font-size: 16px', 'font-size'],
    ['@import url(x.css)', '@import url(x.css)'],
  ])('drops %s by name', async (declaration, name) => {
    const found = await read(`:root { --good: red; ${declaration}; }`)
    expect(valuesOf(found)['good']).toEqual({ light: 'red' })
    expect(valuesOf(found)[name]).toBeUndefined()
    const entry = found.dropped.find((one) => one.name.startsWith(name))
    expect(entry?.why).toMatch(/\.$/)
  })

  it('take the last of several values, and comments for nothing', async () => {
    const found = await read(':root { --a: red; /* --a: url(x); } */ --a: /* is */ blue; }')
    expect(valuesOf(found)).toEqual({ a: { light: 'blue' } })
  })

  it('are written so that a mode which stands in for dark begins with its values', async () => {
    const theme: Theme = {
      id: 't',
      modes: [{ id: 'dim', name: 'Dim', scheme: 'dark' }],
      '--a': { kind: 'color', tier: 'role', values: { light: 'red', dark: '{b}', dim: 'blue' } },
      '--x': { kind: 'color', tier: 'role', values: { light: 'url(x)' } },
    }
    const written = await exportTheme(theme, 'css')
    expect(written.ok && written.value.leftOut).toMatchObject([{ name: 'x' }])
    expect(written.ok && written.value.text).toContain(
      ":root {\n  color-scheme: light;\n  --a: red;\n}\n\n.dark,\n:is([data-theme='dim']) {\n" +
        "  color-scheme: dark;\n  --a: var(--b);\n}\n\n[data-theme='dim'] {\n",
    )
  })
})
