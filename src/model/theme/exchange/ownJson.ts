import { isJsonObject, type JsonObject } from '../../json'
import { fail, ok, type Result } from '../../result'
import { whyNotCss } from '../cssValue'
import { aliasOf, isTokenName, modesOf, OWN_MODES, tokensOf, type Theme } from '../record'
import { Gathering } from './gather'
import type { Steps, ThemeExport, ThemeImport } from './types'
import { writeJson } from './writeJson'

/** What our own files call themselves. */
export const OWN_FORMAT = 'espalier-theme'
const VERSION = 1
const STEP = 50

/**
 * Reads a file that `writeOwn` wrote: every field of the theme but its id and times. Values that may not stand in a style sheet are
 * dropped by name. Refused: files of later versions.
 */
export function* readOwn(json: JsonObject): Steps<Result<ThemeImport, string>> {
  const { version, theme } = json
  if (typeof version !== 'number' || version > VERSION)
    return fail('This theme was written by a later version of Espalier: update this one first.')
  if (!isJsonObject(theme)) return fail('There is no theme in this file.')
  const gathering = new Gathering()
  const fields: Record<string, unknown> = {}
  let seen = 0
  for (const [key, value] of Object.entries(theme)) {
    if (seen++ % STEP === 0) yield 0.5
    if (key === 'id' || key === 'updatedAt' || key === '__proto__') continue
    if (key.startsWith('--')) addToken(gathering, key.slice(2), value)
    else if (key === 'colors') fields[key] = colorsOf(gathering, value)
    else if (key === 'modes') {
      const modes = modesOf({ id: '', modes: value } as unknown as Theme)
      fields[key] = modes.slice(OWN_MODES.length)
    } else fields[key] = value
  }
  const read = yield* gathering.finish('espalier', {})
  const colors = isJsonObject(fields['colors']) ? Object.keys(fields['colors']) : []
  const more = colors.filter((name) => read.fields[`--${name}`] === undefined).length
  return ok({ ...read, fields: { ...fields, ...read.fields }, tokens: read.tokens + more })
}

function addToken(gathering: Gathering, name: string, value: unknown): void {
  const token = tokensOf({ id: '', [`--${name}`]: value }).get(name)
  if (!token) {
    gathering.drop(
      name,
      isTokenName(name)
        ? 'It is no token of a kind that themes have.'
        : 'No token can be called so.',
    )
    return
  }
  const values = Object.entries(token.values).filter(([, value]) => isKept(gathering, name, value))
  gathering.addToken(name, { ...token, values: Object.fromEntries(values) })
}

function colorsOf(gathering: Gathering, colors: unknown): Record<string, string> {
  const kept = Object.entries(isJsonObject(colors) ? colors : {}).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && isKept(gathering, entry[0], entry[1]),
  )
  return Object.fromEntries(kept)
}

function isKept(gathering: Gathering, name: string, value: string): boolean {
  const why = aliasOf(value) === undefined ? whyNotCss(value) : undefined
  if (why !== undefined) gathering.drop(name, why)
  return why === undefined
}

/** Writes every field of a theme but its id and times. */
export function* writeOwn(theme: Theme): Steps<ThemeExport> {
  const { id: _id, updatedAt: _updatedAt, ...fields } = theme
  const file = { format: OWN_FORMAT, version: VERSION, theme: fields }
  const text = yield* writeJson(file as unknown as JsonObject) // a theme is stored as JSON
  return { fileName: 'theme.espalier.json', mime: 'application/json', text, leftOut: [] }
}
