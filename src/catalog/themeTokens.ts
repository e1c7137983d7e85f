import css from '@/atoms/tokens/tokens.css?raw'
import type { DefaultTokens } from '@/model/theme/resolve'

/** A colour of the theme as pickers show it. */
export interface ThemeToken {
  /** Without the dashes: `primary`. */
  readonly name: string
  readonly light: string
  readonly dark: string
}

/** Which custom properties are colours, in the order of a picker. */
const COLORS = (
  'background foreground card card-foreground popover popover-foreground primary ' +
  'primary-foreground secondary secondary-foreground muted muted-foreground accent ' +
  'accent-foreground destructive destructive-foreground success warning info border input ring ' +
  'chart-1 chart-2 chart-3 chart-4 chart-5'
).split(' ')

let tokens: readonly ThemeToken[] | undefined
let defaults: DefaultTokens | undefined

/** The colours of the default theme, read from the style sheet that components draw with. */
export function themeTokens(): readonly ThemeToken[] {
  tokens ??= read()
  return tokens
}

/** Every custom property of the component set as it is written there, references to others included. */
export function defaultTokens(): DefaultTokens {
  return (defaults ??= readAll())
}

function readAll(): DefaultTokens {
  const { light, dark } = readSheet()
  return new Map(
    [...light].map(([name, value]) => [name, { light: value, dark: dark.get(name) ?? value }]),
  )
}

function readSheet(): Record<'light' | 'dark', ReadonlyMap<string, string>> {
  const at = css.search(/\[data-scheme=["']?dark["']?\]/)
  const light = declarations(at === -1 ? css : css.slice(0, at))
  return { light, dark: new Map([...light, ...declarations(at === -1 ? '' : css.slice(at))]) }
}

function read(): readonly ThemeToken[] {
  const { light, dark } = readSheet()
  return COLORS.flatMap((name) => {
    const here = resolve(light, name)
    return here === undefined ? [] : [{ name, light: here, dark: resolve(dark, name) ?? here }]
  })
}

function declarations(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [
      name,
      value.trim().replaceAll(/\s+/g, ' '),
    ]),
  )
}

/** Follows one token that stands for another, a few steps at most. */
function resolve(values: ReadonlyMap<string, string>, name: string): string | undefined {
  let value = values.get(name)
  for (let step = 0; step < 4 && value !== undefined; step++) {
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    if (other === undefined) return value
    value = values.get(other)
  }
  return value
}
