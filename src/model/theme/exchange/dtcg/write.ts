import { isJsonObject, type Json, type JsonObject } from '../../../json'
import { whyNotCss } from '../../cssValue'
import {
  aliasOf,
  tokensOf,
  type Theme,
  type Token,
  type TokenKind,
  type TokenName,
} from '../../record'
import { marksOfTheme } from '../marks'
import type { Dropped, Steps, ThemeExport } from '../types'
import { fromDtcg, isWrittenAs, toDtcg } from './value'
import { writeJson } from '../writeJson'

/** Where the format lets us keep what it has no words for. */
export const OWN_KEY = 'dev.espalier'
const STEP = 25

/**
 * Writes a theme in the format of the Design Tokens Community Group, 2025.10: a group per kind, the values of light. Other modes, and
 * tokens that the format has no words for, are kept under `$extensions`.
 */
export function* writeDtcg(theme: Theme): Steps<ThemeExport> {
  const tokens = tokensOf(theme)
  const groups = new Map<TokenKind, Record<TokenName, Json>>()
  const leftOut: Dropped[] = []
  const others: Record<TokenName, Json> = {}
  const places = yield* placesOf(tokens)
  let done = 0
  for (const [name, token] of [...tokens].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (done++ % STEP === 0) yield 0.5 + (done / tokens.size) * 0.5
    const written = places.has(name) ? writeToken(token, places) : undefined
    if (written) {
      const group = groups.get(token.kind) ?? {}
      groups.set(token.kind, group)
      group[name] = written
    } else {
      others[name] = token as unknown as Json // a token is stored as JSON
      leftOut.push({ name, why: 'The format has no words for its value; kept for the way back.' })
    }
  }
  const own = {
    ...marksOfTheme(theme),
    ...(Object.keys(others).length > 0 && { tokens: others }),
    isTheme: true,
  }
  const file: JsonObject = {
    ...(typeof theme.description === 'string' && { $description: theme.description }),
    $extensions: { [OWN_KEY]: own as unknown as JsonObject },
    ...Object.fromEntries(groups),
  }
  const text = yield* writeJson(file)
  return { fileName: 'theme.tokens.json', mime: 'application/json', text, leftOut }
}

/** Where a token stands in the file, and the type of its value there. */
interface Place {
  readonly reference: string
  readonly type: string
}

/** The places of those that the format has words for: an alias if what it stands for is in the file, of a type that its kind is written as. */
function* placesOf(tokens: ReadonlyMap<TokenName, Token>): Steps<ReadonlyMap<TokenName, Place>> {
  const places = new Map<TokenName, Place>()
  const waiting = new Map<TokenName, TokenName[]>()
  const ready: (readonly [TokenName, string])[] = []
  let done = 0
  for (const [name, { kind, values }] of tokens) {
    if (done++ % STEP === 0) yield (done / tokens.size) * 0.5
    const { light } = values
    const alias = light === undefined ? undefined : aliasOf(light)
    const written = light === undefined || alias !== undefined ? undefined : toDtcg(kind, light)
    if (written) ready.push([name, written.type])
    if (alias === undefined) continue
    const others = waiting.get(alias)
    if (others) others.push(name)
    else waiting.set(alias, [name])
  }
  for (let next = ready.pop(); next; next = ready.pop()) {
    const [name, type] = next
    const kind = tokens.get(name)?.kind
    if (kind === undefined || !isWrittenAs(kind, type)) continue
    places.set(name, { reference: `{${kind}.${name}}`, type })
    for (const other of waiting.get(name) ?? []) ready.push([other, type])
  }
  return places
}

function writeToken(token: Token, places: ReadonlyMap<TokenName, Place>): JsonObject | undefined {
  const { kind, tier, values, description, extensions, ...rest } = token
  const { light = '', ...modes } = values
  const alias = aliasOf(light)
  const written = alias === undefined ? toDtcg(kind, light) : undefined
  const reference = alias === undefined ? undefined : places.get(alias)?.reference
  const value = written?.value ?? reference
  if (value === undefined) return undefined
  const read = written ? fromDtcg(written.type, written.value) : `{${alias}}`
  const own = {
    kind,
    tier,
    // Light only where it is not read as what was typed.
    values: read === light ? modes : { ...modes, light },
    ...(Object.keys(rest).length > 0 && { rest: rest as unknown as JsonObject }),
    ...(!isJsonObject(extensions) && extensions !== undefined && { extensions }),
  }
  return {
    ...(written && { $type: written.type }),
    $value: value,
    ...(description !== undefined && { $description: description }),
    $extensions: { ...(isJsonObject(extensions) && extensions), [OWN_KEY]: own },
  }
}

/** Why a value may not be taken from a file; aliases may. */
export function whyNotValue(value: string): string | undefined {
  return aliasOf(value) === undefined ? whyNotCss(value) : undefined
}
