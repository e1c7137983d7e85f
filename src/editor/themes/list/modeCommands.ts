import { themeName } from '@/editor/themeView'
import type { Json, JsonObject } from '@/model/json'
import {
  isTokenName,
  modesOf,
  OWN_MODES,
  tokenField,
  tokensOf,
  type Theme,
  type ThemeMode,
  type Token,
} from '@/model/theme/record'
import { fail, ok, type Result } from '@/model/result'
import type { AppThunk } from '@/store'
import { editTheme } from '../edits/editTheme'
import { tokenJson } from '../edits/tokenJson'

/** The modes that a theme adds to light and dark. */
function addedModes(theme: Theme): readonly ThemeMode[] {
  return modesOf(theme).slice(OWN_MODES.length)
}

/** A mode as a person names it, checked; the id is made of the name. Refused with a sentence. */
export function newMode(
  theme: Theme,
  name: string,
  scheme: ThemeMode['scheme'],
): Result<ThemeMode, string> {
  const trimmed = name.trim()
  if (trimmed === '') return fail('Give the mode a name.')
  const modes = modesOf(theme)
  if (modes.some((mode) => mode.name.toLowerCase() === trimmed.toLowerCase())) {
    return fail(`There is a mode called “${trimmed}” already.`)
  }
  const slug = trimmed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 48)
  const wanted = isTokenName(slug) ? slug : 'mode'
  const taken = new Set(modes.map(({ id }) => id))
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  return ok({ id, name: trimmed, scheme })
}

/** Adds a mode to a theme. */
export function addMode(theme: Theme, mode: ThemeMode): AppThunk<boolean> {
  const modes = modesJson([...addedModes(theme), mode])
  return editTheme(theme.id, { modes }, `New mode “${mode.name}”`)
}

/** Gives a mode another name or another scheme. */
export function changeMode(
  theme: Theme,
  id: string,
  change: Partial<ThemeMode>,
): AppThunk<boolean> {
  const before = addedModes(theme).find((mode) => mode.id === id)
  const modes = addedModes(theme).map((mode) => (mode.id === id ? { ...mode, ...change } : mode))
  return editTheme(theme.id, { modes: modesJson(modes) }, `Change the mode “${before?.name ?? id}”`)
}

/** How many tokens have a value of their own in a mode. */
export function valuesInMode(theme: Theme, id: string): number {
  let count = 0
  for (const token of tokensOf(theme).values()) if (token.values[id] !== undefined) count += 1
  return count
}

/** Takes a mode out of a theme, with the values that tokens have in it. */
export function deleteMode(theme: Theme, mode: ThemeMode): AppThunk<boolean> {
  const rest = addedModes(theme).filter(({ id }) => id !== mode.id)
  const set: Record<string, Json | undefined> = {
    modes: rest.length > 0 ? modesJson(rest) : undefined,
  }
  for (const [name, token] of tokensOf(theme)) {
    if (token.values[mode.id] !== undefined) {
      set[tokenField(name)] = tokenJson(withoutMode(token, mode.id))
    }
  }
  return editTheme(theme.id, set, `Delete the mode “${mode.name}” of “${themeName(theme)}”`)
}

function withoutMode(token: Token, id: string): Token {
  const { [id]: _, ...values } = token.values
  return { ...token, values }
}

function modesJson(modes: readonly ThemeMode[]): readonly JsonObject[] {
  return modes.map(({ id, name, scheme }) => ({ id, name, scheme }))
}
