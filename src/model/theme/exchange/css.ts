import type { Json, JsonObject } from '../../json'
import { fail, ok, type Result } from '../../result'
import { whyNotCss } from '../cssValue'
import { aliasOf, modesOf, tokensOf, type ModeId, type Theme, type ThemeMode } from '../record'
import { toCss } from './cssText'
import { Gathering } from './gather'
import { markOf, marksOfTheme, readMarks, type Marks } from './marks'
import { parseJson } from './parseJson'
import { scanCss } from './scanCss'
import { modesOfSelector, nameOfMode } from './selectors'
import type { Dropped, Steps, ThemeExport, ThemeImport } from './types'
import { writeJson } from './writeJson'

const MARK = '! espalier '
const STEP = 50

/** A block that the scanner is in. */
interface Block {
  /** Whose values are in it; none of a rule that is passed over. */
  readonly modes: readonly ModeId[]
  readonly isTheme?: boolean
  readonly isDark?: boolean
  /** A block that only holds others: `@layer base`. */
  readonly isWrapper?: boolean
}

const OUTSIDE: Block = { modes: [], isWrapper: true }

/**
 * Reads the custom properties of a style sheet: `:root`, `.dark`, `[data-theme='…']`, `@theme` of Tailwind, and the dark ones of
 * `@media (prefers-color-scheme: dark)`. All else is dropped by name. Refused: a text in which there are none.
 */
export function* readCss(text: string): Steps<Result<ThemeImport, string>> {
  const gathering = new Gathering()
  const blocks: Block[] = [OUTSIDE]
  let marksText = ''
  let hasVariables = false
  yield* scanCss(text, {
    open: (prelude) => {
      const within = blocks.at(-1) ?? OUTSIDE
      const block = blockOf(prelude, within)
      const isPassedOver = block.modes.length === 0 && !block.isWrapper
      if (isPassedOver && (within.isWrapper || within.modes.length > 0))
        gathering.drop(prelude, 'Only rules about :root, .dark and [data-theme] are read.')
      for (const id of block.modes)
        if (!gathering.hasMode(id)) gathering.addMode({ id, name: nameOfMode(id), scheme: 'light' })
      blocks.push(block)
    },
    close: () => {
      if (blocks.length > 1) blocks.pop()
    },
    declaration: (property, value) => {
      const { modes, isTheme } = blocks.at(-1) ?? OUTSIDE
      hasVariables ||= property.startsWith('--')
      if (modes.length === 0) return
      if (property === 'color-scheme') {
        for (const id of modes)
          gathering.addMode({ id, name: nameOfMode(id), scheme: schemeOf(value) })
      } else if (!property.startsWith('--')) {
        gathering.drop(property, 'It is a property of elements, and no token.')
      } else {
        const name = isTheme ? plainName(property.slice(2)) : property.slice(2)
        const css = isTheme ? value.replace(/^var\(--color-/, 'var(--') : value
        // Tailwind is told its own names of tokens: nothing that has to be kept.
        if (isTheme && css === `var(--${name})`) return
        for (const mode of modes) gathering.add(name, mode, css)
      }
    },
    statement: (statement) => gathering.drop(statement, whyNotStatement(statement)),
    comment: (comment) => {
      if (comment.startsWith(MARK)) marksText = comment.slice(MARK.length)
    },
  })
  if (!hasVariables && marksText === '')
    return fail(
      'There are no custom properties in this style sheet, e.g. :root { --primary: #3b82f6; }',
    )
  return ok(yield* gathering.finish('css', yield* marksIn(marksText, gathering)))
}

function blockOf(prelude: string, within: Block): Block {
  if (prelude.startsWith('@theme')) return { modes: ['light'], isTheme: true }
  if (!within.isWrapper) return { modes: [] }
  const isDark = within.isDark ?? false
  if (/^@(?:layer|supports)\b/.test(prelude)) return { modes: [], isWrapper: true, isDark }
  if (/^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/.test(prelude))
    return { modes: [], isWrapper: true, isDark: true }
  const modes = modesOfSelector(prelude)
  return { modes: isDark ? modes.map((mode) => (mode === 'light' ? 'dark' : mode)) : modes }
}

function* marksIn(text: string, gathering: Gathering): Steps<Marks> {
  if (text === '') return {}
  const json = yield* parseJson(text.trim())
  if (json.ok) return readMarks(json.value)
  gathering.drop('the comment of Espalier', 'It is not as it was written: kinds are guessed.')
  return {}
}

/** The namespace of Tailwind's colours is no part of a name. */
function plainName(name: string): string {
  return name.startsWith('color-') ? name.slice('color-'.length) : name
}

function schemeOf(value: string): 'light' | 'dark' {
  return /^(?:only\s+)?dark\b/.test(value) ? 'dark' : 'light'
}

function whyNotStatement(statement: string): string {
  return statement.startsWith('@import')
    ? 'It loads another file: import that one as well.'
    : 'It is no part of a theme.'
}

/** Writes a theme as custom properties: `:root`, `.dark`, and `[data-theme='…']` for each mode that it adds. */
export function* writeCss(theme: Theme): Steps<ThemeExport> {
  const tokens = [...tokensOf(theme)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const leftOut: Dropped[] = []
  const marks: Record<string, Json> = {}
  const modes = modesOf(theme)
  const lines = new Map<ModeId, string[]>(modes.map(({ id }) => [id, []]))
  for (const [index, [name, token]] of tokens.entries()) {
    if (index % STEP === 0) yield index / tokens.length
    const mark = markOf(name, token)
    if (mark) marks[name] = mark
    for (const [id, value] of Object.entries(token.values)) {
      const why = aliasOf(value) === undefined ? whyNotCss(value) : undefined
      const mode = lines.get(id)
      if (why === undefined && mode) mode.push(`  --${name}: ${toCss(value)};\n`)
      else leftOut.push({ name, why: why ?? `The theme has no mode “${id}”.` })
    }
  }
  const rules = modes.map((mode) => ruleOf(mode, { modes, lines: lines.get(mode.id) ?? [] }))
  const own = { ...marksOfTheme(theme), ...(Object.keys(marks).length > 0 && { tokens: marks }) }
  // A comment ends at the first star and slash, wherever it stands; JSON may write a slash otherwise.
  const json = yield* writeJson(own as unknown as JsonObject)
  const comment = json.trim().replaceAll('*/', String.raw`*\/`)
  const note = Object.keys(own).length > 0 ? `\n/*${MARK}${comment} */\n` : ''
  return { fileName: 'theme.css', mime: 'text/css', text: `${rules.join('\n')}${note}`, leftOut }
}

function ruleOf(
  { id, scheme }: ThemeMode,
  { modes, lines }: { modes: readonly ThemeMode[]; lines: readonly string[] },
): string {
  const body = `{\n  color-scheme: ${scheme};\n${lines.join('')}}\n`
  if (id === 'light') return `:root ${body}`
  if (id !== 'dark') return `[data-theme='${id}'] ${body}`
  // Modes that stand in for dark begin with its values; :is() has them apart from those that such a mode has itself.
  const others = modes.filter((mode) => mode.scheme === 'dark' && mode.id !== 'dark')
  const selectors = others.map((mode) => `:is([data-theme='${mode.id}'])`)
  return `${['.dark', ...selectors].join(',\n')} ${body}`
}
