import { isJsonObject, type Json, type JsonObject } from '../../../json'
import { ok, type Result } from '../../../result'
import {
  aliasOf,
  isTokenName,
  TOKEN_KINDS,
  tokensOf,
  type Token,
  type TokenName,
} from '../../record'
import { Gathering } from '../gather'
import { tierOf } from '../kinds'
import { readMarks } from '../marks'
import type { Steps, ThemeImport } from '../types'
import { fromDtcg, isKnownType, isWrittenAs, kindOfType, toDtcg } from './value'
import { OWN_KEY, whyNotValue } from './write'

const STEP = 25

/** A token as the file has it. */
interface Entry {
  /** `color.blue.500` */
  readonly path: string
  readonly type: string | undefined
  readonly token: JsonObject
}

/**
 * Reads a file of the Design Tokens Community Group, 2025.10: groups with `$type`, aliases, `$description`, and `$extensions`, which are
 * kept. Types that themes have no tokens for, and values that are not of their type, are dropped by name.
 */
export function* readDtcg(file: JsonObject): Steps<Result<ThemeImport, string>> {
  const gathering = new Gathering()
  const entries = yield* entriesOf(file, gathering)
  const names = namesOf(entries, gathering)
  let seen = 0
  for (const entry of entries.values()) {
    if (seen++ % STEP === 0) yield 0.5 + (seen / entries.size) * 0.5
    const name = names.get(entry.path)
    if (name === undefined) continue
    const read = readEntry(entry, name, { entries, names })
    if (typeof read === 'string') gathering.drop(entry.path, read)
    else gathering.addToken(name, read)
  }
  const own = ownOf(file)
  addOthers(gathering, own)
  const description = file['$description']
  const { tokens: _tokens, ...marks } = readMarks(own)
  const all = { ...(typeof description === 'string' && { description }), ...marks }
  return ok(yield* gathering.finish('dtcg', all))
}

/** All tokens by path, in one walk that does not recurse; the type of a group holds for what is in it. */
function* entriesOf(file: JsonObject, gathering: Gathering): Steps<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const open: { path: string; type: string | undefined; group: JsonObject }[] = [
    { path: '', type: undefined, group: file },
  ]
  let seen = 0
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen++ % STEP === 0) yield 0.5
    const { path, group } = at
    const type = typeof group['$type'] === 'string' ? group['$type'] : at.type
    if (group['$value'] !== undefined) {
      entries.set(path, { path, type, token: group })
      continue
    }
    if (group['$ref'] !== undefined || group['$extends'] !== undefined)
      gathering.drop(
        path === '' ? 'the file' : path,
        'References to other groups are not followed.',
      )
    const inner = Object.entries(group).filter(([key]) => !key.startsWith('$') || key === '$root')
    for (const [key, value] of inner.toReversed()) {
      const child = [path, key].filter((part) => part !== '').join('.')
      if (isJsonObject(value)) open.push({ path: child, type, group: value })
      else gathering.drop(child, 'It is neither a token nor a group of them.')
    }
  }
  return entries
}

/** The name of each token by its path: our own as they were, others in the letters that a name may have. */
function namesOf(entries: ReadonlyMap<string, Entry>, gathering: Gathering) {
  const names = new Map<string, TokenName>()
  const taken = new Set<TokenName>()
  for (const { path, token } of entries.values()) {
    const joined = path.replace(/\.\$root$/, '').replaceAll('.', '-')
    const name = ownOf(token) ? (path.split('.').at(-1) ?? '') : plainName(joined)
    if (!isTokenName(name)) gathering.drop(path, 'No token can be called so.')
    else if (taken.has(name)) gathering.drop(path, `There is another token “${name}”.`)
    else {
      taken.add(name)
      names.set(path, name)
      if (name !== joined && !ownOf(token)) gathering.rename(path, name)
    }
  }
  return names
}

/** `Blue/500` and `primaryForeground` as `blue-500` and `primary-foreground`. */
function plainName(name: string): TokenName {
  const words = name.slice(0, 200).replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .replace(/-$/, '')
}

interface Known {
  readonly entries: ReadonlyMap<string, Entry>
  readonly names: ReadonlyMap<string, TokenName>
}

/** The token of an entry, or why there is none. */
function readEntry(entry: Entry, name: TokenName, known: Known): Token | string {
  const { $value: value, $description: description, $extensions: all } = entry.token
  const alias = pathOf(value)
  const type = entry.type ?? typeOf(alias, known)
  if (type === undefined) return 'It has no $type, and neither has what it stands for.'
  if (!isKnownType(type)) return `Themes have no tokens of the type “${type}”.`
  const own = ownOf(entry.token)
  const kind = kindIn(own, type) ?? kindOfType(type, name)
  if (kind === undefined) return 'A number is taken for a line height or a font weight only.'
  const target = alias === undefined ? undefined : known.names.get(alias)
  if (alias !== undefined && target === undefined)
    return `It stands for “${alias}”, which is not here.`
  const light = target === undefined ? fromDtcg(type, value) : `{${target}}`
  if (light === undefined) return `Its value is no ${type} of the format.`
  const { [OWN_KEY]: _own, ...extensions } = isJsonObject(all) ? all : {}
  const restored = own?.['extensions'] ?? extensions
  const tier = own?.['tier']
  return {
    ...(isJsonObject(own?.['rest']) && own['rest']),
    kind,
    tier: tier === 'primitive' || tier === 'component' || tier === 'role' ? tier : tierOf(name),
    values: valuesOf(own, { kind, light, value }),
    ...(typeof description === 'string' && { description }),
    ...(hasSome(restored) && { extensions: restored }),
  }
}

/** The values of all modes. What was typed for light counts only while the file still says the same: another tool may have changed it. */
function valuesOf(
  own: JsonObject | undefined,
  { kind, light, value }: { kind: Token['kind']; light: string; value: Json | undefined },
): Record<string, string> {
  const kept = isJsonObject(own?.['values']) ? own['values'] : {}
  const values = Object.entries(kept).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && whyNotValue(entry[1]) === undefined,
  )
  const { light: typed, ...modes } = Object.fromEntries(values)
  if (typed === undefined) return { light, ...modes }
  const alias = aliasOf(typed)
  const written = alias === undefined ? toDtcg(kind, typed)?.value : undefined
  const isSame =
    alias === undefined ? JSON.stringify(written) === JSON.stringify(value) : `{${alias}}` === light
  return { light: isSame ? typed : light, ...modes }
}

/** Tokens of ours that the format had no words for. */
function addOthers(gathering: Gathering, own: JsonObject | undefined): void {
  const others = isJsonObject(own?.['tokens']) ? own['tokens'] : {}
  for (const [name, value] of Object.entries(others)) {
    const token = tokensOf({ id: '', [`--${name}`]: value }).get(name)
    if (!token || gathering.hasToken(name)) continue
    const values = Object.entries(token.values)
    const why = values.map(([, text]) => whyNotValue(text)).find((text) => text !== undefined)
    if (why === undefined) gathering.addToken(name, token)
    else gathering.drop(name, why)
  }
}

/** The path that an alias names: of `{color.blue.500}`, and of a token that is a whole `$root`. */
function pathOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^\{([^{}]{1,300})\}$/.exec(value.trim())?.[1] : undefined
}

/** The type of what an alias stands for, some steps on. */
function typeOf(alias: string | undefined, { entries }: Known): string | undefined {
  const seen = new Set<string>()
  for (let path = alias; path !== undefined && !seen.has(path);) {
    seen.add(path)
    const entry = entries.get(path)
    if (entry?.type !== undefined) return entry.type
    path = pathOf(entry?.token['$value'])
  }
  return undefined
}

/** The kind that a token of ours has, as long as its type is one of that kind. */
function kindIn(own: JsonObject | undefined, type: string): Token['kind'] | undefined {
  const kind = TOKEN_KINDS.find((one) => one === own?.['kind'])
  return kind !== undefined && isWrittenAs(kind, type) ? kind : undefined
}

function ownOf(token: JsonObject): JsonObject | undefined {
  const extensions = token['$extensions']
  const own = isJsonObject(extensions) ? extensions[OWN_KEY] : undefined
  return isJsonObject(own) ? own : undefined
}

function hasSome(extensions: Json | undefined): extensions is Json {
  return (
    extensions !== undefined && (!isJsonObject(extensions) || Object.keys(extensions).length > 0)
  )
}
