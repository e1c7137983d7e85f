import { go, snapshot, type SnapshotKey } from 'fuzzysort'
import type { ProjectPaths } from '@/model/code/paths'
import type { CodeKey, CodePosition } from '@/model/code/target'

/** A text that can be gone to. */
export interface QuickText {
  readonly key: CodeKey
  /** Without the slash at its beginning: `src/lib/format.ts`. */
  readonly path: string
}

/** A text that was found, and which signs of its path were typed. */
export interface QuickResult {
  readonly text: QuickText
  readonly marked: readonly number[]
}

/** More results are never looked at. */
const MOST = 60
/** What is not typed in order, or only in crumbs, is no match. */
const THRESHOLD = 0.2

let last: { readonly of: ProjectPaths; readonly texts: SnapshotKey<QuickText> } | undefined

/** The texts whose paths have the typed letters in them, best first. What makes that fast is made once for each list of paths. */
export function findTexts(paths: ProjectPaths, typed: string): readonly QuickResult[] {
  if (last?.of !== paths) last = { of: paths, texts: prepare(paths) }
  return go(typed, last.texts, { limit: MOST, threshold: THRESHOLD }).map(({ obj, indexes }) => ({
    text: obj,
    marked: indexes,
  }))
}

function prepare(paths: ProjectPaths): SnapshotKey<QuickText> {
  const texts = [...paths.all].map(([path, key]): QuickText => ({ key, path: path.slice(1) }))
  return snapshot(texts, { key: 'path' })
}

/** What was typed: a name and the place that follows it, `format:12:3`; `:12` alone means the open text. */
export function readTyped(typed: string): { readonly name: string; readonly at?: CodePosition } {
  const {
    name = typed,
    line,
    column,
  } = /^(?<name>.*?)(?::(?<line>\d*)(?::(?<column>\d*))?)?$/.exec(typed.trim())?.groups ?? {}
  if (!line) return { name: name.trim() }
  const at = { line: Math.max(1, Number(line)), column: Math.max(1, Number(column) || 1) }
  return { name: name.trim(), at }
}
