import { defaultTokens } from '@/catalog/themeTokens'
import {
  TOKEN_KINDS,
  type Theme,
  type ThemeMode,
  type TokenKind,
  type TokenName,
  type TokenTier,
} from '@/model/theme/record'
import { cellOf, contextOf, type TokenContext } from '../values/context'
import { kindByName, KINDS, TIERS } from '../values/kinds'
import { problemIn } from '../values/problems'

/** A token in the table. */
export interface TokenRow {
  readonly row: 'token'
  readonly name: TokenName
  readonly kind: TokenKind
  readonly tier: TokenTier
  /** Whether the theme says something of it; otherwise it is the component set's alone. */
  readonly isOwn: boolean
}

/** A line above the tokens of a tier and a kind. */
export interface GroupRow {
  readonly row: 'group'
  readonly id: string
  readonly tier: string
  readonly kind: string
  readonly count: number
  readonly isFolded: boolean
}

export type Row = TokenRow | GroupRow

/** What is left out of the table. */
export interface TableFilter {
  readonly text: string
  /** All kinds where it is empty. */
  readonly kinds: ReadonlySet<TokenKind>
  readonly only: 'all' | 'changed' | 'problems'
}

/** Everything is shown. */
export const NO_FILTER: TableFilter = { text: '', kinds: new Set(), only: 'all' }

const lists = new WeakMap<Theme, readonly TokenRow[]>()

/** Roles are what one works with; ramps are long, and come last. */
const IN_ORDER: readonly TokenTier[] = ['role', 'component', 'primitive']

/** The tokens of a theme and those of the component set, in the order of the table. Worked out once per record. */
export function tokenRows(theme: Theme): readonly TokenRow[] {
  let rows = lists.get(theme)
  if (!rows) lists.set(theme, (rows = sortedRows(contextOf(theme))))
  return rows
}

function sortedRows({ tokens, defaults }: TokenContext): readonly TokenRow[] {
  const keyed: { readonly key: string; readonly row: TokenRow }[] = []
  const place = new Map([...defaults.keys()].map((name, at) => [name, at]))
  const add = (row: TokenRow, order: string) => {
    const at = place.get(row.name)
    const rank = `${IN_ORDER.indexOf(row.tier)}${String.fromCharCode(65 + TOKEN_KINDS.indexOf(row.kind))}`
    // Those with an order first, then the component set's in its own, then the others by name, numbers as numbers.
    const own = order !== '' ? `0${order}` : at !== undefined ? `1${pad(String(at))}` : '2'
    keyed.push({ key: `${rank}${own}\u0000${row.name.replaceAll(/\d+/g, pad)}`, row })
  }
  for (const [name, { kind, tier, order }] of tokens) {
    add({ row: 'token', name, kind, tier, isOwn: true }, order ?? '')
  }
  for (const name of defaults.keys()) {
    if (tokens.has(name)) continue
    add({ row: 'token', name, kind: kindByName(name), tier: 'role', isOwn: false }, '')
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ row }) => row)
}

/** The tokens that a filter leaves. */
export function filteredRows(
  theme: Theme,
  modes: readonly ThemeMode[],
  { text, kinds, only }: TableFilter,
): readonly TokenRow[] {
  const context = contextOf(theme)
  const wanted = text.trim().toLowerCase()
  return tokenRows(theme).filter((row) => {
    if (kinds.size > 0 && !kinds.has(row.kind)) return false
    if (only === 'changed' && !row.isOwn) return false
    if (wanted !== '' && !fits(row, wanted, { modes, context })) return false
    if (only !== 'problems') return true
    return modes.some((mode) => problemIn(row.name, row.kind, { mode, context }) !== undefined)
  })
}

/** Rows with a line above each tier and kind; what is folded shows its line alone. */
export function groupedRows(
  rows: readonly TokenRow[],
  folded: ReadonlySet<string>,
): readonly Row[] {
  const all: Row[] = []
  for (let from = 0; from < rows.length;) {
    const first = rows[from]
    if (!first) break
    let to = from + 1
    while (rows[to]?.tier === first.tier && rows[to]?.kind === first.kind) to += 1
    const id = `${first.tier}/${first.kind}`
    const isFolded = folded.has(id)
    const tier = TIERS[first.tier].label
    all.push({ row: 'group', id, tier, kind: KINDS[first.kind].label, count: to - from, isFolded })
    if (!isFolded) for (const row of rows.slice(from, to)) all.push(row)
    from = to
  }
  return all
}

/** How many tokens there are of each kind, for the chips. */
export function kindCounts(theme: Theme): ReadonlyMap<TokenKind, number> {
  const counts = new Map<TokenKind, number>()
  for (const { kind } of tokenRows(theme)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** The names of all tokens of a theme and of the component set. */
export function allNames(theme: Theme): ReadonlySet<TokenName> {
  return new Set([...contextOf(theme).tokens.keys(), ...defaultTokens().keys()])
}

function fits(
  { name }: TokenRow,
  wanted: string,
  { modes, context }: { modes: readonly ThemeMode[]; context: TokenContext },
): boolean {
  return (
    name.includes(wanted) ||
    modes.some((mode) => cellOf(name, mode, context).text?.toLowerCase().includes(wanted))
  )
}

function pad(digits: string): string {
  return digits.padStart(6, '0')
}
