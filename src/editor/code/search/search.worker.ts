import type { CodeKey } from '@/model/code/target'
import { matchesIn, type Match } from './matchesIn'
import { expressionOf, includes, type SearchQuery } from './query'

/** A text that is searched. */
export interface SearchedText {
  readonly key: CodeKey
  readonly path: string
  readonly text: string
}

/** What the worker is told: texts that are others now, or what to look for. */
export type SearchRequest =
  | {
      readonly type: 'texts'
      readonly put: readonly SearchedText[]
      readonly gone: readonly CodeKey[]
    }
  | { readonly type: 'search'; readonly seq: number; readonly query: SearchQuery }

/** The matches of one text. */
export interface FoundText {
  readonly key: CodeKey
  readonly path: string
  readonly matches: readonly Match[]
}

/** What it answers, again and again until it is done: silence means that the expression does not end. */
export interface SearchAnswer {
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
  for (const key of data.gone) texts.delete(key)
  for (const text of data.put) texts.set(text.key, text)
})

async function search(seq: number, query: SearchQuery): Promise<void> {
  current = seq
  const made = expressionOf(query)
  if (!made.ok) return
  const isIn = includes(query.include)
  const all = [...texts.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  let found: FoundText[] = []
  let count = 0
  let since = performance.now()
  for (const { key, path, text } of all) {
    if (performance.now() - since > SLICE) {
      answer({ seq, found, done: false, cut: false })
      found = []
      // A task of its own, so that a newer question is heard.
      await new Promise((resolve) => setTimeout(resolve))
      if (current !== seq) return
      since = performance.now()
    }
    if (!isIn(path)) continue
    const most = Math.min(MOST_IN_TEXT, MOST - count)
    const matches = matchesIn(text, made.expression, most)
    if (matches.length === 0) continue
    found.push({ key, path, matches })
    count += matches.length
    if (count >= MOST) break
  }
  answer({ seq, found, done: true, cut: count >= MOST })
}

function answer(told: SearchAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(told)
}
