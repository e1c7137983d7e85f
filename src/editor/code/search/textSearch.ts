import type { RootState } from '@/store'
import { expressionOf, type SearchQuery } from './query'
import type {
  FoundText,
  ReplaceAnswer,
  ReplacedBy,
  ReplaceWhich,
  SearchAnswer,
  SearchRequest,
} from './search.worker'
import { changesSince, type TextsSent } from './textsSent'

/** How a search stands. */
export interface SearchState {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  readonly found: readonly FoundText[]
  /** Whether there is more than is listed. */
  readonly cut: boolean
  /** Why it failed, as a sentence. */
  readonly error?: string
}

/** Looks for something in all texts of the project. */
export interface TextSearch {
  /** Begins anew; what it finds is told as it comes. An empty text is no search. */
  readonly search: (state: RootState, query: SearchQuery) => void
  /**
   * What texts become when matches of a query are replaced; nothing is changed by that. Rejected with a sentence where the
   * expression takes too long.
   */
  readonly replace: (wish: ReplaceWish) => Promise<readonly ReplacedBy[]>
  readonly stop: () => void
}

/** What is to be replaced, and in which state of the project. */
export interface ReplaceWish {
  readonly root: RootState
  readonly query: SearchQuery
  readonly which: ReplaceWhich
}

const NOTHING: SearchState = { status: 'none', found: [], cut: false }
/** How long the worker may be silent before its expression is given up, in ms. */
const PATIENCE = 2000
const TOO_LONG = 'This expression takes too long. Make it simpler, or search in fewer files.'
const NOT_LOADED = 'The search could not be loaded. Try again once the server is there.'

/**
 * Searches in a worker, so that an expression that never ends holds up nothing: it is ended with its worker. The texts are
 * sent once, and those that change after that one by one.
 */
export function createTextSearch(
  tell: (state: SearchState) => void,
  start: () => Worker = startWorker,
): TextSearch {
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let seq = 0
  let replaceSeq = 0
  let isSearching = false
  let state = NOTHING
  let sent: TextsSent = new Map()
  /** The query that runs, or that was run last. */
  let asked: SearchQuery | undefined
  /** What the running search has found. */
  let found: readonly FoundText[] = []
  let isAgain = false
  let waiting: Waiting | undefined

  const end = (why = TOO_LONG) => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
    sent = new Map()
    isSearching = false
    waiting?.reject(new Error(why))
    waiting = undefined
  }
  const set = (next: SearchState) => tell((state = next))
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      end()
      set({ ...state, status: 'failed', error: TOO_LONG })
    }, PATIENCE)
  }
  /** After an answer: patience anew for what is still to come. */
  const rest = () => {
    if (isSearching || waiting) wait()
    else clearTimeout(timer)
  }
  const open = () => {
    const started = start()
    started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer | ReplaceAnswer>) => {
      if (data.type === 'replaced') {
        if (waiting?.seq !== data.seq) return
        waiting.resolve(data.replaced)
        waiting = undefined
        return rest()
      }
      if (data.seq !== seq) return
      isSearching = !data.done
      rest()
      found = [...found, ...data.found]
      // The same search once more, because texts are others: its list stays until the new one is whole.
      if (!data.done && isAgain) return
      set({ status: data.done ? 'done' : 'running', found, cut: data.cut })
    })
    started.addEventListener('error', () => {
      end(NOT_LOADED)
      set({ ...NOTHING, status: 'failed', error: NOT_LOADED })
    })
    return started
  }
  const send = (request: SearchRequest) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker?.postMessage(request)
  }

  const bringUp = (root: RootState) => {
    worker ??= open()
    const { put, gone, next } = changesSince(root, sent)
    sent = next
    if (put.length + gone.length > 0) send({ type: 'texts', put, gone })
  }

  return {
    search(root, query) {
      seq += 1
      isSearching = false
      rest()
      isAgain = isSameSearch(query, asked) && state.status !== 'failed'
      asked = query
      found = []
      if (query.text === '') return set(NOTHING)
      const made = expressionOf(query)
      if (!made.ok) return set({ ...NOTHING, status: 'failed', error: made.error })
      bringUp(root)
      if (!isAgain) set({ ...NOTHING, status: 'running' })
      send({ type: 'search', seq, query })
      isSearching = true
      wait()
    },
    replace({ root, query, which }) {
      waiting?.reject(new Error('Something else was replaced meanwhile.'))
      replaceSeq += 1
      bringUp(root)
      const answer = new Promise<readonly ReplacedBy[]>((resolve, reject) => {
        waiting = { seq: replaceSeq, resolve, reject }
      })
      send({ type: 'replace', seq: replaceSeq, query, which })
      wait()
      return answer
    },
    stop: () => end(),
  }
}

interface Waiting {
  readonly seq: number
  readonly resolve: (replaced: readonly ReplacedBy[]) => void
  readonly reject: (error: Error) => void
}

/** Whether two queries find the same; what is put in its place does not count. */
function isSameSearch(a: SearchQuery, b: SearchQuery | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.include === b.include &&
    a.isRegExp === b.isRegExp &&
    a.matchCase === b.matchCase &&
    a.wholeWord === b.wholeWord
  )
}

function startWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
}
