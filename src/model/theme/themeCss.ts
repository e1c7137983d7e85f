import { whyNotCss } from './cssValue'
import {
  aliasOf,
  modesOf,
  tokensOf,
  type ModeId,
  type Theme,
  type ThemeMode,
  type Token,
  type TokenName,
  type TokenValue,
} from './record'
import { valueInMode } from './resolve'

/** The mode of a theme with an id; that of the scheme where the theme has no such mode. */
export function modeOf(theme: Theme | undefined, id: ModeId): ThemeMode {
  const modes = theme ? modesOf(theme) : []
  const scheme = id === 'dark' ? 'dark' : 'light'
  return (
    modes.find((mode) => mode.id === id) ?? {
      id: scheme,
      name: scheme === 'dark' ? 'Dark' : 'Light',
      scheme,
    }
  )
}

const sheets = new WeakMap<Theme, Map<ModeId, string>>()

/**
 * The style sheet of a theme in one mode: a custom property per token over those of the component set. Values that may not stand in a
 * sheet, and aliases that lead nowhere but in a circle, are left out: the component set's own value shows. Worked out once per record.
 */
export function themeCss(theme: Theme | undefined, mode: ThemeMode): string {
  if (!theme) return ''
  let byMode = sheets.get(theme)
  if (!byMode) sheets.set(theme, (byMode = new Map()))
  let css = byMode.get(mode.id)
  if (css === undefined) byMode.set(mode.id, (css = rule(declarationsOf(tokensOf(theme), mode))))
  return css
}

/** The sheet of some values alone, for a drag: what a token has for as long as it lasts. */
export function draftCss(values: Iterable<readonly [TokenName, TokenValue]>): string {
  const lines: string[] = []
  for (const [name, value] of values) {
    const line = declaration(name, value)
    if (line !== undefined) lines.push(line)
  }
  return rule(lines)
}

/** The declarations of all tokens in a mode, `--primary: …`, in the order of their names. */
function declarationsOf(tokens: ReadonlyMap<TokenName, Token>, mode: ThemeMode): readonly string[] {
  const lines: string[] = []
  for (const [name, token] of [...tokens].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const value = valueInMode(token, mode)
    if (value === undefined || leadsInCircle(name, mode, tokens)) continue
    const line = declaration(name, value)
    if (line !== undefined) lines.push(line)
  }
  return lines
}

function declaration(name: TokenName, value: TokenValue): string | undefined {
  const alias = aliasOf(value)
  if (alias !== undefined) return `--${name}: var(--${alias})`
  return whyNotCss(value) === undefined ? `--${name}: ${value.trim()}` : undefined
}

/** Stronger than the sheet of the component set, whichever of its schemes holds. */
function rule(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `:root:root{${lines.join(';')}}`
}

/** Each alias is followed once per token; chains are short. */
function leadsInCircle(
  name: TokenName,
  mode: ThemeMode,
  tokens: ReadonlyMap<TokenName, Token>,
): boolean {
  const seen = new Set<TokenName>()
  for (let at: TokenName | undefined = name; at !== undefined;) {
    if (seen.has(at)) return true
    seen.add(at)
    const token = tokens.get(at)
    const value: TokenValue | undefined = token && valueInMode(token, mode)
    at = value === undefined ? undefined : aliasOf(value)
  }
  return false
}
