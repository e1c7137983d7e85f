import { go } from 'fuzzysort'
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
/** How many texts are compared in earnest; which ones is decided by a look at each. */
const CANDIDATES = 240

interface Candidate {
  readonly text: QuickText
  /** The path in small letters, and where the name begins in it. */
  readonly lower: string
  readonly nameAt: number
}

let last: { readonly of: ProjectPaths; readonly texts: readonly Candidate[] } | undefined

/**
 * The texts whose paths have the typed letters in them, best first. Comparing all of a large project in earnest takes longer
 * than a key press may, so a look at each finds the few that can be among the best.
 */
export function findTexts(paths: ProjectPaths, typed: string): readonly QuickResult[] {
  if (last?.of !== paths) last = { of: paths, texts: candidatesOf(paths) }
  const likely = likeliest(last.texts, typed.toLowerCase().split(/\s+/).filter(Boolean))
  return go(typed, likely, { key: 'path', limit: MOST, threshold: 0 }).map(({ obj, indexes }) => ({
    text: obj,
    marked: indexes,
  }))
}

function candidatesOf(paths: ProjectPaths): readonly Candidate[] {
  return [...paths.all].map(([full, key]) => {
    const path = full.slice(1)
    return { text: { key, path }, lower: path.toLowerCase(), nameAt: path.lastIndexOf('/') + 1 }
  })
}

/** Names that are longer than this are all alike, in letters. */
const LONG = 64

/** Sorted into drawers by how a path has the words and by the length of its name, without comparing any two. */
function likeliest(texts: readonly Candidate[], words: readonly string[]): readonly QuickText[] {
  const drawers: QuickText[][] = []
  for (const { text, lower, nameAt } of texts) {
    let worst = 0
    for (const word of words) {
      const rank = rankOf(lower, nameAt, word)
      worst = rank < 0 || worst < 0 ? -1 : Math.max(worst, rank)
    }
    if (worst < 0) continue
    const drawer = worst * LONG + Math.min(LONG - 1, lower.length - nameAt)
    ;(drawers[drawer] ??= []).push(text)
  }
  const likely: QuickText[] = []
  for (const drawer of drawers) {
    if (drawer) likely.push(...drawer.slice(0, CANDIDATES - likely.length))
    if (likely.length >= CANDIDATES) break
  }
  return likely
}

/** How a path has a word: from 0, its name begins with it, to 4, its letters are somewhere in it; -1: it has not. */
function rankOf(lower: string, nameAt: number, word: string): number {
  const inName = lower.indexOf(word, nameAt)
  if (inName === nameAt) return 0
  if (inName > 0) return 1
  if (lower.includes(word)) return 2
  if (hasLetters(lower, nameAt, word)) return 3
  return hasLetters(lower, 0, word) ? 4 : -1
}

function hasLetters(lower: string, from: number, word: string): boolean {
  let at = from
  for (const letter of word) {
    at = lower.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
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
