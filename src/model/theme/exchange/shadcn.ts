import { isJsonObject, type Json, type JsonObject } from '../../json'
import { fail, ok, type Result } from '../../result'
import { whyNotCss } from '../cssValue'
import { aliasOf, tokensOf, type Theme } from '../record'
import { toCss } from './cssText'
import { Gathering } from './gather'
import { markOf, marksOfTheme, readMarks } from './marks'
import type { Dropped, Steps, ThemeExport, ThemeImport } from './types'
import { writeJson } from './writeJson'

const STEP = 50
const SECTIONS = ['theme', 'light', 'dark'] as const
/** Keys of a registry item that say nothing of its look. */
const PASSED_OVER = new Set([
  '$schema',
  'name',
  'type',
  'title',
  'description',
  'author',
  'cssVars',
  'meta',
])

/**
 * Reads a `registry:theme` or `registry:style` of shadcn/ui, which tweakcn writes as well: `cssVars.theme`, `light` and `dark`. What else
 * is in it is dropped by name. Refused: a file without `cssVars`.
 */
export function* readShadcn(json: JsonObject): Steps<Result<ThemeImport, string>> {
  const vars = json['cssVars']
  if (!isJsonObject(vars)) return fail('There is no cssVars in this registry item of shadcn/ui.')
  const gathering = new Gathering()
  let seen = 0
  for (const section of SECTIONS) {
    const values = vars[section]
    for (const [key, value] of Object.entries(isJsonObject(values) ? values : {})) {
      if (seen++ % STEP === 0) yield 0.5
      const name = key.replace(/^--/, '')
      if (typeof value !== 'string') gathering.drop(name, 'Its value is no text.')
      else if (section === 'theme') addOfTailwind(gathering, name, value)
      else gathering.add(name, section, value)
    }
  }
  for (const key of Object.keys(vars))
    if (!SECTIONS.some((section) => section === key))
      gathering.drop(`cssVars.${key}`, 'Only theme, light and dark are read.')
  for (const key of Object.keys(json))
    if (!PASSED_OVER.has(key)) gathering.drop(key, 'It is no part of a theme.')
  const own = isJsonObject(json['meta']) ? json['meta']['espalier'] : undefined
  const modes = isJsonObject(own) && isJsonObject(own['values']) ? own['values'] : {}
  for (const [mode, values] of Object.entries(modes))
    for (const [name, value] of Object.entries(isJsonObject(values) ? values : {}))
      if (typeof value === 'string') gathering.add(name, mode, value)
  const { title, description } = json
  const marks = {
    ...(typeof title === 'string' && { name: title }),
    ...(typeof description === 'string' && { description }),
    ...readMarks(own),
  }
  return ok(yield* gathering.finish('shadcn', marks))
}

function addOfTailwind(gathering: Gathering, key: string, value: string): void {
  const name = key.replace(/^color-/, '')
  const css = value.trim().replace(/^var\(--color-/, 'var(--')
  if (css !== `var(--${name})`) gathering.add(name, 'light', css)
}

/** Writes a theme as a `registry:theme` of shadcn/ui; modes that it adds, and kinds, are kept under `meta`. */
export function* writeShadcn(theme: Theme): Steps<ThemeExport> {
  const tokens = [...tokensOf(theme)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const leftOut: Dropped[] = []
  const marks: Record<string, Json> = {}
  const byMode = new Map<string, Record<string, string>>([
    ['light', {}],
    ['dark', {}],
  ])
  for (const [index, [name, token]] of tokens.entries()) {
    if (index % STEP === 0) yield index / tokens.length
    const mark = markOf(name, token)
    if (mark) marks[name] = mark
    for (const [mode, value] of Object.entries(token.values)) {
      const why = aliasOf(value) === undefined ? whyNotCss(value) : undefined
      const values = byMode.get(mode) ?? {}
      byMode.set(mode, values)
      if (why === undefined) values[name] = toCss(value)
      else leftOut.push({ name, why })
    }
  }
  const { light, dark, ...others } = Object.fromEntries(byMode)
  for (const mode of Object.keys(others))
    leftOut.push({ name: mode, why: 'shadcn/ui knows light and dark only; kept for the way back.' })
  const { name, description, modes } = marksOfTheme(theme)
  const item = {
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name: slug(name ?? 'theme'),
    type: 'registry:theme',
    ...(name !== undefined && { title: name }),
    ...(description !== undefined && { description }),
    cssVars: { theme: {}, light, dark },
    meta: { espalier: { ...(modes && { modes }), tokens: marks, values: others } },
  }
  const text = yield* writeJson(item as unknown as JsonObject) // modes are stored as JSON
  return { fileName: 'theme.json', mime: 'application/json', text, leftOut }
}

function slug(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return words.replace(/^-/, '').replace(/-$/, '') || 'theme'
}
