import { stretchOf, type StoredDraft, type TypedEdit } from './drafts'
import { mergeTyped } from './mergeTyped'

/**
 * A text with what a draft has typed: where the draft began, wherever that stands now, and merged with what somebody else changed in the
 * same place. The text as it is where all was stored already; `undefined` where the place is gone.
 */
export function fitDraft(draft: StoredDraft, current: string): string | undefined {
  return whereItStood(draft, current) ?? merged(draft, current)
}

/** The passage that was typed in, as the draft leaves it. */
export function typedPassage(draft: StoredDraft): string {
  return statesOf(draft).at(-1)?.passage ?? draft.passage
}

interface State {
  readonly passage: string
  /** How long the whole text was. */
  readonly length: number
}

/** The passage before the first edit and after each: a database may have any of them. */
function statesOf({ passage, from, length, edits }: StoredDraft): readonly State[] {
  const states: State[] = [{ passage, length }]
  let text = passage
  let whole = length
  for (const [at, removed, added] of edits) {
    text = text.slice(0, at - from) + added + text.slice(at - from + removed)
    whole += added.length - removed
    states.push({ passage: text, length: whole })
  }
  return states
}

/** Finds the passage unchanged; first in a text of the same length, for short and monotonous ones are found anywhere. */
function whereItStood(draft: StoredDraft, current: string): string | undefined {
  const { from, length, passage } = draft
  const states = statesOf(draft)
  const typed = typedPassage(draft)
  const isWhole = from === 0 && passage.length === length
  const put = (at: number, found: string) =>
    current.slice(0, at) + typed + current.slice(at + found.length)

  for (const state of states) {
    const stands = state.length === current.length && current.startsWith(state.passage, from)
    if (stands) return put(from, state.passage)
  }
  if (isWhole) return undefined
  // At the end of a text nothing follows that would tell a passage from a longer one.
  const wasLast = from + passage.length === length
  for (const state of states) {
    const at = wasLast ? lastPlace(current, state.passage) : nearest(current, state.passage, from)
    if (at >= 0) return put(at, state.passage)
  }
  return undefined
}

function lastPlace(text: string, end: string): number {
  return text.endsWith(end) ? text.length - end.length : -1
}

function nearest(text: string, part: string, at: number): number {
  const before = text.lastIndexOf(part, at)
  const after = text.indexOf(part, at)
  if (before < 0 || after < 0) return Math.max(before, after)
  return at - before <= after - at ? before : after
}

/** Merges between the nearest lines around what was typed that are still there. */
function merged(draft: StoredDraft, current: string): string | undefined {
  const { passage, from, length, edits } = draft
  const typed = typedPassage(draft)
  const { to, longer } = stretchOf(edits)
  const ends = {
    head: from === 0 ? { here: 0, there: 0 } : undefined,
    tail:
      from + passage.length === length
        ? { here: passage.length, there: current.length }
        : undefined,
  }
  const head = lineBefore(passage, current, firstOf(edits) - from) ?? ends.head
  const tail = lineAfter(passage, current, to - from) ?? ends.tail
  if (!head || !tail || head.there > tail.there) return undefined
  const base = passage.slice(head.here, tail.here)
  const mine = typed.slice(head.here, tail.here + longer)
  const theirs = current.slice(head.there, tail.there)
  return current.slice(0, head.there) + mergeTyped(base, mine, theirs) + current.slice(tail.there)
}

function firstOf(edits: readonly TypedEdit[]): number {
  return stretchOf(edits).from
}

/** A place in the passage and the same one in the text. */
interface Anchor {
  readonly here: number
  readonly there: number
}

/** The beginning of the last line before an offset that is in the text too, once. */
function lineBefore(passage: string, text: string, offset: number): Anchor | undefined {
  for (let end = passage.lastIndexOf('\n', offset - 1); end > 0;) {
    const start = passage.lastIndexOf('\n', end - 1)
    if (start < 0) return undefined
    const there = onlyPlace(passage, text, passage.slice(start, end + 1))
    if (there !== undefined) return { here: start + 1, there: there + 1 }
    end = start
  }
  return undefined
}

/** The end of the first line after an offset that is in the text too, once. */
function lineAfter(passage: string, text: string, offset: number): Anchor | undefined {
  for (let start = passage.indexOf('\n', offset); start >= 0;) {
    const end = passage.indexOf('\n', start + 1)
    if (end < 0) return undefined
    const there = onlyPlace(passage, text, passage.slice(start, end + 1))
    if (there !== undefined) return { here: end, there: there + end - start }
    start = end
  }
  return undefined
}

function onlyPlace(passage: string, text: string, line: string): number | undefined {
  if (line.trim() === '' || passage.indexOf(line) !== passage.lastIndexOf(line)) return undefined
  const at = text.indexOf(line)
  return at >= 0 && at === text.lastIndexOf(line) ? at : undefined
}
