import { whyNotCss } from '../cssValue'
import {
  aliasOf,
  isTokenName,
  OWN_MODES,
  tokenField,
  type ModeId,
  type ThemeMode,
  type Token,
  type TokenKind,
  type TokenName,
} from '../record'
import { fromCss, shortened } from './cssText'
import { kindOf, tierOf } from './kinds'
import type { Marks } from './marks'
import type { Dropped, Steps, ThemeFormat, ThemeImport } from './types'

const MOST_DROPPED = 1000
const STEP = 50

/** Gathers what a file says, and makes tokens of it. */
export class Gathering {
  readonly #values = new Map<TokenName, Map<ModeId, string>>()
  readonly #modes = new Map<ModeId, ThemeMode>()
  readonly #tokens = new Map<TokenName, Token>()
  readonly #renamed: { from: string; to: TokenName }[] = []
  readonly #dropped: Dropped[] = []
  #droppedInAll = 0

  /** Notes that something is not taken. */
  drop(name: string, why: string): void {
    this.#droppedInAll += 1
    if (this.#dropped.length < MOST_DROPPED) this.#dropped.push({ name: shortened(name), why })
  }

  /** Takes a value as CSS has it; what may not stand in a theme is dropped by name. A later value comes before an earlier one. */
  add(name: string, mode: ModeId, css: string): void {
    if (!isTokenName(name)) {
      this.drop(
        name,
        'No token can be called so: lower-case letters, digits and hyphens, a letter first, 64 at most.',
      )
      return
    }
    const value = fromCss(css)
    const why = aliasOf(value) === undefined ? whyNotCss(value) : undefined
    if (why !== undefined) {
      this.drop(name, why)
      return
    }
    const values = this.#values.get(name)
    if (values) values.set(mode, value)
    else this.#values.set(name, new Map([[mode, value]]))
  }

  /** Notes a mode beside light and dark. */
  addMode(mode: ThemeMode): void {
    if (!OWN_MODES.some(({ id }) => id === mode.id)) this.#modes.set(mode.id, mode)
  }

  /** Whether a mode is known. */
  hasMode(id: ModeId): boolean {
    return this.#modes.has(id)
  }

  /** Takes a token whose kind the file says. Its values have been looked at. */
  addToken(name: TokenName, token: Token): void {
    this.#tokens.set(name, token)
  }

  /** Whether a token is there already. */
  hasToken(name: TokenName): boolean {
    return this.#tokens.has(name)
  }

  /** Notes that a token could not keep its name. */
  rename(from: string, to: TokenName): void {
    if (this.#renamed.length < MOST_DROPPED) this.#renamed.push({ from: shortened(from), to })
  }

  /** Whether no token was found, taken or not. */
  get isEmpty(): boolean {
    return this.#values.size + this.#tokens.size + this.#droppedInAll === 0
  }

  #report() {
    const droppedInAll = this.#droppedInAll
    return { renamed: this.#renamed, dropped: this.#dropped, droppedInAll }
  }

  /** Makes tokens: each of the kind that our own marks say, else of what its name and values look like. */
  *finish(format: ThemeFormat, marks: Marks): Steps<ThemeImport> {
    const fields: Record<string, unknown> = {}
    if (marks.name !== undefined) fields['name'] = marks.name
    if (marks.description !== undefined) fields['description'] = marks.description
    for (const mode of marks.modes ?? []) this.addMode(mode)
    if (this.#modes.size > 0) fields['modes'] = [...this.#modes.values()]
    let tokens = 0
    let seen = 0
    for (const [name, found] of this.#values) {
      if (seen++ % STEP === 0) yield 0.5 + (seen / this.#values.size) * 0.5
      const token = this.#token(name, found, marks)
      if (token) {
        fields[tokenField(name)] = token
        tokens += 1
      }
    }
    for (const [name, token] of this.#tokens) {
      fields[tokenField(name)] = token
      tokens += 1
    }
    return { format, fields, tokens, ...this.#report() }
  }

  #token(name: TokenName, found: ReadonlyMap<ModeId, string>, marks: Marks): Token | undefined {
    const mark = marks.tokens?.get(name)
    const kind = mark?.kind ?? this.#kind(name, new Set())
    if (kind === undefined) {
      const [value = ''] = found.values()
      this.drop(name, `“${shortened(value)}” is nothing that a theme has a kind of token for.`)
      return undefined
    }
    const values: Record<ModeId, string> = {}
    for (const [mode, value] of found) {
      const typed = mark?.values?.get(mode)
      values[mode] = typed !== undefined && fromCss(typed) === value ? typed : value
    }
    const { kind: _kind, tier = tierOf(name), values: _values, ...rest } = mark ?? {}
    return { ...rest, kind, tier, values }
  }

  /** The kind of the first value; an alias is of the kind of what it stands for, and a colour where that is not in the file. */
  #kind(name: TokenName, seen: Set<TokenName>): TokenKind | undefined {
    const [first] = this.#values.get(name)?.values() ?? []
    if (first === undefined || seen.has(name)) return undefined
    const alias = aliasOf(first)
    if (alias === undefined) return kindOf(name, first)
    return this.#values.has(alias) ? this.#kind(alias, seen.add(name)) : 'color'
  }
}
