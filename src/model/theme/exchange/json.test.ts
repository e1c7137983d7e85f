import { describe, expect, it } from 'vitest'
import { tokensOf, type Theme } from '../record'
import { exportTheme, importTheme, type ThemeImport } from '.'

async function read(json: unknown): Promise<ThemeImport> {
  const result = await importTheme(JSON.stringify(json))
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function valuesOf({ fields }: ThemeImport): Record<string, unknown> {
  const tokens = tokensOf({ id: '', ...fields })
  return Object.fromEntries([...tokens].map(([name, { values }]) => [name, values]))
}

async function write(theme: Theme, format: 'dtcg' | 'shadcn'): Promise<string> {
  const written = await exportTheme(theme, format)
  if (!written.ok) throw new Error(written.error)
  return written.value.text
}

const theme: Theme = {
  id: 't',
  '--blue-500': { kind: 'color', tier: 'primitive', values: { light: 'oklch(0.58 0.24 265)' } },
  '--primary': { kind: 'color', tier: 'role', values: { light: '{blue-500}', dark: '#fff' } },
  '--text-sm': { kind: 'fontSize', tier: 'role', values: { light: '0.875rem' } },
  '--hero': { kind: 'fontSize', tier: 'role', values: { light: 'clamp(1rem, 2vw, 3rem)' } },
}

describe('a theme of shadcn/ui', () => {
  it('is read as tweakcn writes it', async () => {
    const found = await read({
      $schema: 'https://ui.shadcn.com/schema/registry-item.json',
      name: 'twitter',
      type: 'registry:style',
      css: { '@layer base': { body: { 'letter-spacing': '0' } } },
      cssVars: {
        theme: { 'font-sans': 'Open Sans, sans-serif', radius: '1.3rem', 'tracking-normal': '0em' },
        light: {
          primary: 'oklch(0.67 0.16 243)',
          'shadow-sm': '0px 2px 0px 0px hsl(202 89% 53% / 0)',
          'shadow-opacity': '0',
          spacing: '0.25rem',
          evil: 'red;}',
        },
        dark: { primary: 'var(--brand)', n: 3 },
      },
    })
    expect(valuesOf(found)).toMatchObject({
      primary: { light: 'oklch(0.67 0.16 243)', dark: '{brand}' },
      'font-sans': { light: 'Open Sans, sans-serif' },
      spacing: { light: '0.25rem' },
    })
    expect(found.fields['--shadow-sm']).toMatchObject({ kind: 'shadow' })
    expect(found.fields['--tracking-normal']).toMatchObject({ kind: 'letterSpacing' })
    expect(found.dropped.map(({ name }) => name)).toEqual(['evil', 'n', 'css'])
  })

  it('is written with light and dark', async () => {
    const item = JSON.parse(await write(theme, 'shadcn')) as Record<string, unknown>
    expect(item).toMatchObject({
      type: 'registry:theme',
      cssVars: { light: { primary: 'var(--blue-500)' }, dark: { primary: '#fff' } },
    })
  })
})

describe('design tokens', () => {
  it('are read with groups, types that are inherited, aliases and extensions', async () => {
    const found = await read({
      Brand: {
        $type: 'color',
        Blue: {
          500: {
            $value: { colorSpace: 'srgb', components: [0.2, 0.4, 0.6] },
            $description: 'Ours',
            $extensions: { 'com.figma': { id: 1 } },
          },
        },
        $root: { $value: { colorSpace: 'display-p3', components: [1, 'none', 0], alpha: 0.5 } },
        onBrand: { $value: '{Brand.Blue.500}' },
      },
      alias: { $value: '{Brand.onBrand}' },
      radius: { md: { $type: 'dimension', $value: { value: 6, unit: 'px' } } },
      font: { $type: 'fontFamily', $value: ['Inter Tight', 'sans-serif'] },
      weight: { strong: { $type: 'fontWeight', $value: 'semi-bold' } },
      leading: { tight: { $type: 'number', $value: 1.2 } },
      ease: { out: { $type: 'cubicBezier', $value: [0, 0, 0.58, 1] } },
      fast: { $type: 'duration', $value: { value: 120, unit: 'ms' } },
      shadow: {
        $type: 'shadow',
        $value: [
          {
            color: '#000',
            offsetX: { value: 0, unit: 'px' },
            offsetY: { value: 1, unit: 'px' },
            blur: { value: 2, unit: 'px' },
            spread: { value: 0, unit: 'px' },
            inset: true,
          },
        ],
      },
      body: { $type: 'typography', $value: {} },
      opacity: { $type: 'number', $value: 0.5 },
      bad: { $type: 'dimension', $value: { value: 1, unit: 'em' } },
      evil: { $type: 'fontFamily', $value: 'x;}' },
      lost: { $value: '{nowhere}' },
      3: { $type: 'color', $value: 'red' },
      more: 7,
    })
    expect(valuesOf(found)).toEqual({
      'brand-blue-500': { light: '#336699' },
      brand: { light: 'color(display-p3 1 none 0 / 0.5)' },
      'brand-on-brand': { light: '{brand-blue-500}' },
      alias: { light: '{brand-on-brand}' },
      'radius-md': { light: '6px' },
      font: { light: '"Inter Tight", sans-serif' },
      'weight-strong': { light: '600' },
      'leading-tight': { light: '1.2' },
      'ease-out': { light: 'cubic-bezier(0, 0, 0.58, 1)' },
      fast: { light: '120ms' },
      shadow: { light: 'inset 0px 1px 2px 0px #000' },
    })
    expect(found.fields['--brand-blue-500']).toEqual({
      kind: 'color',
      tier: 'primitive',
      values: { light: '#336699' },
      description: 'Ours',
      extensions: { 'com.figma': { id: 1 } },
    })
    expect(found.fields['--radius-md']).toMatchObject({ kind: 'radius' })
    expect(found.renamed).toContainEqual({ from: 'Brand.onBrand', to: 'brand-on-brand' })
    expect(found.dropped.map(({ name }) => name).toSorted()).toEqual([
      '3',
      'bad',
      'body',
      'evil',
      'lost',
      'more',
      'opacity',
    ])
    expect(found.dropped.find(({ name }) => name === 'body')?.why).toBe(
      'Themes have no tokens of the type “typography”.',
    )
  })

  it('are written as 2025.10 has them', async () => {
    const file = JSON.parse(await write(theme, 'dtcg')) as Record<string, unknown>
    expect(file).toMatchObject({
      color: {
        'blue-500': {
          $type: 'color',
          $value: { colorSpace: 'oklch', components: [0.58, 0.24, 265], alpha: 1, hex: '#3167ff' },
        },
        primary: { $value: '{color.blue-500}' },
      },
      fontSize: { 'text-sm': { $type: 'dimension', $value: { value: 0.875, unit: 'rem' } } },
    })
    expect((file['fontSize'] as Record<string, unknown>)['hero']).toBeUndefined()
  })

  it('come back as another tool changed them, not as they were typed', async () => {
    const typed: Theme = {
      ...theme,
      '--primary': { kind: 'color', tier: 'role', values: { light: '#3b82f6', dark: 'red' } },
    }
    const file = JSON.parse(await write(typed, 'dtcg')) as {
      color: { primary: { $value: unknown } }
    }
    expect(valuesOf(await read(file))['primary']).toEqual({ light: '#3b82f6', dark: 'red' })
    file.color.primary.$value = { colorSpace: 'srgb', components: [1, 0, 0] }
    expect(valuesOf(await read(file))['primary']).toEqual({ light: '#ff0000', dark: 'red' })
  })

  it('that go round are refused by name', async () => {
    const found = await read({
      a: { $value: '{b}' },
      b: { $value: '{a}' },
      c: { $type: 'color', $value: 'red' },
    })
    expect(found.tokens).toBe(1)
    expect(found.dropped.map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

describe('a file of ours', () => {
  it('keeps every field, and drops what may not stand in a sheet', async () => {
    const found = await read({
      format: 'espalier-theme',
      version: 1,
      theme: {
        id: 'other',
        later: [1],
        colors: { a: 'red', b: 'url(x)' },
        '--c': { kind: 'color', tier: 'role', values: { light: 'red', dark: 'x}' } },
        '--d': { kind: 'sound', tier: 'role', values: {} },
      },
    })
    expect(found.fields).toEqual({
      later: [1],
      colors: { a: 'red' },
      '--c': { kind: 'color', tier: 'role', values: { light: 'red' } },
    })
    expect(found.tokens).toBe(2)
    expect(found.dropped.map(({ name }) => name)).toEqual(['b', 'c', 'd'])
  })

  it('of a later version is refused', async () => {
    const result = await importTheme('{"format":"espalier-theme","version":2,"theme":{}}')
    expect(result).toMatchObject({
      ok: false,
      error: expect.stringContaining('later version') as string,
    })
  })
})

describe('a file of no format', () => {
  it.each([
    ['', /is empty/],
    ['   \n', /is empty/],
    ['hello', /no custom properties/],
    ['body { color: red }', /no custom properties/],
    ['[1]', /no theme that Espalier knows/],
    ['{"a":1}', /no theme that Espalier knows/],
    ['{"a":1,}', /not JSON, line 1, column 8/],
    ['{"a":\n\n x}', /not JSON, line 3, column 2/],
    ['['.repeat(100_000), /nests deeper than 200 levels/],
    ['{"cssVars":3}', /no cssVars/],
  ])('is refused with a sentence: %s', async (text, why) => {
    const result = await importTheme(text)
    expect(result.ok ? 'read' : result.error).toMatch(why)
  })

  it('is refused when it is larger than any theme', async () => {
    const result = await importTheme(' '.repeat(16 * 1024 * 1024 + 1))
    expect(result).toEqual({ ok: false, error: 'The file is larger than 16 MB: no theme is.' })
  })
})
