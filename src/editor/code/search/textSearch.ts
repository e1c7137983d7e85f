import { CODE_COLLECTIONS, textField, type CodeKey } from '@/model/code/target'
import type { RootState } from '@/store'
import { selectPaths } from '@/store/code/projectCode'
import { expressionOf, type SearchQuery } from './query'
import type { FoundText, SearchAnswer, SearchedText, SearchRequest } from './search.worker'

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
  readonly stop: () => void
}

const NOTHING: SearchState = { status: 'none', found: [], cut: false }
/** How long the worker may be silent before its expression is given up, in ms. */
const PATIENCE = 2000

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
  let state = NOTHING
  /** The records that the worker has the texts of. */
  let sent = new Map<CodeKey, { readonly record: unknown; readonly path: string }>()

  const end = () => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
    sent = new Map()
  }
  const set = (next: SearchState) => tell((state = next))
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      end()
      const error = 'This expression takes too long. Make it simpler, or search in fewer files.'
      set({ ...state, status: 'failed', error })
    }, PATIENCE)
  }
  const open = () => {
    const started = start()
    started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.seq !== seq) return
      if (data.done) clearTimeout(timer)
      else wait()
      const found = state.status === 'running' && data.found.length > 0
      set({
        status: data.done ? 'done' : 'running',
        found: found ? [...state.found, ...data.found] : state.found,
        cut: data.cut,
      })
    })
    started.addEventListener('error', () => {
      end()
      const error = 'The search could not be loaded. Try again once the server is there.'
      set({ ...NOTHING, status: 'failed', error })
    })
    return started
  }
  const send = (request: SearchRequest) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker?.postMessage(request)
  }

  return {
    search(root, query) {
      seq += 1
      clearTimeout(timer)
      if (query.text === '') return set(NOTHING)
      const made = expressionOf(query)
      if (!made.ok) return set({ ...NOTHING, status: 'failed', error: made.error })
      worker ??= open()
      const { put, gone, next } = changesSince(root, sent)
      sent = next
      if (put.length + gone.length > 0) send({ type: 'texts', put, gone })
      set({ ...NOTHING, status: 'running' })
      send({ type: 'search', seq, query })
      wait()
    },
    stop: end,
  }
}

type SearchedRecord = Readonly<Record<string, unknown>> & { readonly id: string }

interface TextChanges {
  readonly put: readonly SearchedText[]
  readonly gone: readonly CodeKey[]
  readonly next: Map<CodeKey, { readonly record: unknown; readonly path: string }>
}

function changesSince(state: RootState, sent: TextChanges['next']): TextChanges {
  const paths = selectPaths(state)
  const lists = {
    files: state.files.files,
    components: state.components.components,
    lambdas: state.lambdas.lambdas,
  }
  const put: SearchedText[] = []
  const next: TextChanges['next'] = new Map()
  for (const collection of CODE_COLLECTIONS) {
    const field = textField(collection)
    for (const record of lists[collection] as readonly unknown[] as readonly SearchedRecord[]) {
      const key: CodeKey = `${collection}:${record.id}`
      const path = paths.pathOf(key)
      const text = record[field]
      if (path === undefined || typeof text !== 'string' || record['encoding'] !== undefined)
        continue
      const before = sent.get(key)
      if (before?.record !== record || before.path !== path) put.push({ key, path, text })
      next.set(key, { record, path })
    }
  }
  return { put, gone: [...sent.keys()].filter((key) => !next.has(key)), next }
}

function startWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
}
