import { whyNotCss } from '@/model/theme/cssValue'
import {
  aliasOf,
  type ThemeMode,
  type TokenKind,
  type TokenName,
  type TokenValue,
} from '@/model/theme/record'
import { valueInMode } from '@/model/theme/resolve'
import { fail, ok, type Result } from '@/model/result'
import { colorFacts } from './colorFacts'
import { asAlias, type TokenContext } from './context'
import { kindByName, KINDS } from './kinds'

/** Where a value is meant to stand. */
export interface ValuePlace {
  readonly name: TokenName
  readonly kind: TokenKind
  readonly mode: ThemeMode
  readonly context: TokenContext
}

/** Reads what somebody typed as the value of a token. Refused with a sentence: it stays as it is typed otherwise. */
export function parseValue(text: string, place: ValuePlace): Result<TokenValue, string> {
  const typed = asAlias(text.trim())
  if (/^\{.*\}$/.test(typed)) {
    const why = whyNotAlias(typed, place)
    return why === undefined ? ok(typed) : fail(why)
  }
  const why = whyNotValue(typed, place.kind)
  return why === undefined ? ok(typed) : fail(why)
}

/** Why a text is no value of a kind; `undefined` where it is one. */
export function whyNotValue(text: string, kind: TokenKind): string | undefined {
  const unsafe = whyNotCss(text)
  if (unsafe !== undefined) return unsafe
  if (kind === 'color') {
    const facts = colorFacts(text)
    return typeof facts === 'string' ? facts : undefined
  }
  const { label, property, example } = KINDS[kind]
  if (typeof CSS === 'undefined' || CSS.supports(property, text)) return undefined
  return `“${shown(text)}” is no ${label.toLowerCase()}; write e.g. ${example}.`
}

/** Why a token may not stand for another one in a mode; `undefined` where it may. */
function whyNotAlias(
  text: TokenValue,
  { name, kind, mode, context }: ValuePlace,
): string | undefined {
  const alias = aliasOf(text)
  if (alias === undefined) return `“${shown(text)}” is no name of a token.`
  const token = context.tokens.get(alias)
  if (!token && !context.defaults.has(alias)) return `There is no token “${alias}”.`
  const other = token?.kind ?? kindByName(alias)
  if (other !== kind) {
    return `“${alias}” is a ${KINDS[other].label.toLowerCase()}, and “${name}” takes a ${KINDS[kind].label.toLowerCase()}.`
  }
  const chain = cycleWith(name, alias, { mode, context })
  return chain && `That would go round: ${chain.join(' → ')}.`
}

/** The chain of names that an alias would close, the component set's own aliases included. */
function cycleWith(
  name: TokenName,
  alias: TokenName,
  { mode, context: { tokens, defaults } }: Pick<ValuePlace, 'mode' | 'context'>,
): readonly TokenName[] | undefined {
  const via = [name]
  for (let at: TokenName | undefined = alias; at !== undefined;) {
    if (via.includes(at)) return [...via.slice(via.indexOf(at)), at]
    via.push(at)
    const token = tokens.get(at)
    const value: TokenValue | undefined =
      (token && valueInMode(token, mode)) ?? asAlias(defaults.get(at)?.[mode.scheme])
    at = value === undefined ? undefined : aliasOf(value)
  }
  return undefined
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
