import type { CodeKey } from '@/model/code/target'
import { matchesIn, type Match } from './matchesIn'
import { expressionOf, includes, type SearchQuery } from './query'
import { replaceIn } from './replaceIn'
import { replacementOf, type Replacement } from './replacement'

/** A text that is searched. */
export interface SearchedText {
  readonly key: CodeKey
  readonly path: string
  readonly text: string
}

/** Which matches are replaced: of all texts, of one text, or the one at an offset of a text. */
export interface ReplaceWhich {
  readonly key?: CodeKey | undefined
  readonly at?: number | undefined
}

/** What the worker is told: texts that are others now, what to look for, or what to put in its place. */
export type SearchRequest =
  | {
      readonly type: 'texts'
      readonly put: readonly SearchedText[]
      readonly gone: readonly CodeKey[]
    }
  | { readonly type: 'search'; readonly seq: number; readonly query: SearchQuery }
  | {
      readonly type: 'replace'
      readonly seq: number
      readonly query: SearchQuery
      readonly which: ReplaceWhich
    }

/** The matches of one text. */
export interface FoundText {
  readonly key: CodeKey
  readonly path: string
  readonly matches: readonly Match[]
}

/** A text as it is after matches were replaced, and as it was. */
export interface ReplacedBy {
  readonly key: CodeKey
  readonly before: string
  readonly after: string
  readonly count: number
}

/** What it answers once to the wish to replace. */
export interface ReplaceAnswer {
  readonly type: 'replaced'
  readonly seq: number
  readonly replaced: readonly ReplacedBy[]
}

/** What it answers, again and again until it is done: silence means that the expression does not end. */
export interface SearchAnswer {
  readonly type: 'found'
  readonly seq: number
  readonly found: readonly FoundText[]
  readonly done: boolean
  /** Whether there is more than is told. */
  readonly cut: boolean
}

/** How long it searches before it listens again, in ms. */
const SLICE = 24
/** More matches are of no use to anybody. */
const MOST = 5000
const MOST_IN_TEXT = 1000

const texts = new Map<CodeKey, SearchedText>()
let current = 0

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'search') return void search(data.seq, data.query)
  if (data.type === 'replace') return replace(data.seq, data.query, data.which)
  for (const key of data.gone) texts.delete(key)
  for (const text of data.put) texts.set(text.key, text)
})

async function search(seq: number, query: SearchQuery): Promise<void> {
  current = seq
  const made = expressionOf(query)
  if (!made.ok) return
  const isIn = includes(query.include)
  const by = replacing(query)
  const all = [...texts.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  let found: FoundText[] = []
  let count = 0
  let since = performance.now()
  for (const { key, path, text } of all) {
    if (performance.now() - since > SLICE) {
      answer({ type: 'found', seq, found, done: false, cut: false })
      found = []
      // A task of its own, so that a newer question is heard.
      await new Promise((resolve) => setTimeout(resolve))
      if (current !== seq) return
      since = performance.now()
    }
    if (!isIn(path)) continue
    const most = Math.min(MOST_IN_TEXT, MOST - count)
    const matches = matchesIn(text, made.expression, { most, by })
    if (matches.length === 0) continue
    found.push({ key, path, matches })
    count += matches.length
    if (count >= MOST) break
  }
  answer({ type: 'found', seq, found, done: true, cut: count >= MOST })
}

/** Replaces in its own texts, and tells what came of it; nothing here is changed by that. */
function replace(seq: number, query: SearchQuery, { key: only, at }: ReplaceWhich): void {
  const made = expressionOf(query)
  const by = replacing(query)
  if (!made.ok || !by) return answer({ type: 'replaced', seq, replaced: [] })
  const isIn = includes(query.include)
  const replaced: ReplacedBy[] = []
  for (const { key, path, text } of texts.values()) {
    if ((only !== undefined && key !== only) || !isIn(path)) continue
    const { text: after, count } = replaceIn(text, made.expression, { by, at })
    if (count > 0) replaced.push({ key, before: text, after, count })
  }
  answer({ type: 'replaced', seq, replaced })
}

function replacing({ replacement, isRegExp }: SearchQuery): Replacement | undefined {
  return replacement === undefined ? undefined : replacementOf(replacement, isRegExp)
}

function answer(told: SearchAnswer | ReplaceAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(told)
}
