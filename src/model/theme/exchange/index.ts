import { isJsonObject, type Json } from '../../json'
import { fail, type Result } from '../../result'
import type { Theme } from '../record'
import { readCss, writeCss } from './css'
import { readDtcg } from './dtcg/read'
import { writeDtcg } from './dtcg/write'
import { OWN_FORMAT, readOwn, writeOwn } from './ownJson'
import { atPace, type Pace } from './pace'
import { parseJson } from './parseJson'
import { readShadcn, writeShadcn } from './shadcn'
import type { Steps, ThemeExport, ThemeFormat, ThemeImport } from './types'

export type { Pace } from './pace'
export { THEME_FORMATS } from './types'
export type { Dropped, ThemeExport, ThemeFormat, ThemeImport } from './types'

/** Longer files are refused: in characters, some megabytes. */
const LONGEST = 16 * 1024 * 1024

/** The formats as they are called in menus. */
export const FORMAT_NAMES: Readonly<Record<ThemeFormat, string>> = {
  espalier: 'Espalier theme',
  css: 'CSS variables',
  shadcn: 'shadcn/ui and tweakcn JSON',
  dtcg: 'Design tokens (DTCG)',
}

const WRITERS: Readonly<Record<ThemeFormat, (theme: Theme) => Steps<ThemeExport>>> = {
  espalier: writeOwn,
  css: writeCss,
  shadcn: writeShadcn,
  dtcg: writeDtcg,
}

/**
 * Reads a theme of any format, whichever it is, in steps of some milliseconds. What is taken is parsed to tokens; what is not is named in
 * `dropped`. Refused with a sentence: files above 16 million characters, files of no format, and work that is cancelled.
 */
export async function importTheme(
  text: string,
  pace: Pace = {},
): Promise<Result<ThemeImport, string>> {
  if (text.length > LONGEST) return fail('The file is larger than 16 MB: no theme is.')
  const read = await atPace(readAny(text.startsWith('\uFEFF') ? text.slice(1) : text), pace)
  return read.ok ? read.value : read
}

/** Writes a theme in a format, in steps of some milliseconds. Refused with a sentence when it is cancelled. */
export function exportTheme(
  theme: Theme,
  format: ThemeFormat,
  pace: Pace = {},
): Promise<Result<ThemeExport, string>> {
  return atPace(WRITERS[format](theme), pace)
}

function* readAny(text: string): Steps<Result<ThemeImport, string>> {
  const first = /\S/.exec(text)?.[0]
  if (first === undefined) return fail('The file is empty.')
  if (first !== '{' && first !== '[') return yield* readCss(text)
  const json = yield* parseJson(text)
  if (!json.ok) return json
  const file = json.value
  if (!isJsonObject(file)) return fail(OF_NO_FORMAT)
  if (file['format'] === OWN_FORMAT) return yield* readOwn(file)
  if (file['cssVars'] !== undefined) return yield* readShadcn(file)
  return hasTokens(file) ? yield* readDtcg(file) : fail(OF_NO_FORMAT)
}

const OF_NO_FORMAT =
  'This is no theme that Espalier knows: it reads CSS variables, themes of shadcn/ui and tweakcn, design tokens (DTCG) and its own files.'

/** Whether there is a token of DTCG somewhere near the top: a look, no walk over all. */
function hasTokens(file: Json): boolean {
  const open: Json[] = [file]
  for (let looked = 0; looked < 2000; looked++) {
    const at = open.pop()
    if (at === undefined) return false
    if (!isJsonObject(at)) continue
    if (at['$value'] !== undefined || isOurs(at)) return true
    for (const inner of Object.values(at)) if (inner !== undefined) open.push(inner)
  }
  return false
}

/** A theme of ours that has no token which the format has words for. */
function isOurs(file: Json): boolean {
  return (
    isJsonObject(file) && isJsonObject(file['$extensions']) && 'dev.espalier' in file['$extensions']
  )
}
