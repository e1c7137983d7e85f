import { isJsonObject, type Json, type JsonObject } from '../../json'
import {
  aliasOf,
  modesOf,
  OWN_MODES,
  TOKEN_KINDS,
  TOKEN_TIERS,
  type ModeId,
  type Theme,
  type ThemeMode,
  type Token,
  type TokenKind,
  type TokenName,
  type TokenTier,
} from '../record'
import { fromCss, toCss } from './cssText'
import { kindOf, tierOf } from './kinds'

/** What a token has beside its values in CSS. */
export interface Mark {
  readonly kind?: TokenKind
  readonly tier?: TokenTier
  /** Values that CSS would give back otherwise than they were typed. */
  readonly values?: ReadonlyMap<ModeId, string>
  /** `description`, `order` and the like. */
  readonly [key: string]: unknown
}

/** What formats of values alone have no place for; other tools pass over it. */
export interface Marks {
  readonly name?: string
  readonly description?: string
  readonly modes?: readonly ThemeMode[]
  readonly tokens?: ReadonlyMap<TokenName, Mark>
}

/** The marks of a whole theme but for its tokens. */
export function marksOfTheme(theme: Theme): Omit<Marks, 'tokens'> {
  const modes = modesOf(theme).slice(OWN_MODES.length)
  return {
    ...(typeof theme.name === 'string' && { name: theme.name }),
    ...(typeof theme.description === 'string' && { description: theme.description }),
    ...(modes.length > 0 && { modes }),
  }
}

/** What has to be said of a token, so that its values in CSS become it again; `undefined` where they say all. */
export function markOf(name: TokenName, token: Token): JsonObject | undefined {
  const { kind, tier, values, ...rest } = token
  const typed = Object.entries(values).filter(([, value]) => fromCss(toCss(value)) !== value)
  const isSeen = Object.values(values).every(
    (value) => aliasOf(value) === undefined && kindOf(name, value.trim()) === kind,
  )
  const mark: JsonObject = {
    ...(rest as unknown as JsonObject), // a token is stored as JSON
    ...(!isSeen && { kind }),
    ...(tier !== tierOf(name) && { tier }),
    ...(typed.length > 0 && { values: Object.fromEntries(typed) }),
  }
  return Object.keys(mark).length > 0 ? mark : undefined
}

/** Marks as a file has them; what is not one is passed over. */
export function readMarks(json: Json | undefined): Marks {
  if (!isJsonObject(json)) return {}
  const { name, description, modes, tokens } = json
  const marks = new Map<TokenName, Mark>()
  for (const [token, mark] of Object.entries(isJsonObject(tokens) ? tokens : {})) {
    if (isJsonObject(mark)) marks.set(token, readMark(mark))
  }
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
    modes: modesOf({ id: '', modes } as unknown as Theme).slice(OWN_MODES.length),
    tokens: marks,
  }
}

function readMark({ kind, tier, values, description, order, ...rest }: JsonObject): Mark {
  const knownKind = TOKEN_KINDS.find((one) => one === kind)
  const knownTier = TOKEN_TIERS.find((one) => one === tier)
  const texts = Object.entries(isJsonObject(values) ? values : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    ...rest,
    ...(knownKind && { kind: knownKind }),
    ...(knownTier && { tier: knownTier }),
    ...(texts.length > 0 && { values: new Map(texts) }),
    ...(typeof description === 'string' && { description }),
    ...(typeof order === 'string' && { order }),
  }
}
