import { useCallback, useEffect, useRef, useState } from 'react'
import { flushTexts } from '@/editor/monaco/flushTexts'
import { useAppStore } from '@/store'
import { notify } from '@/store/editing'
import { applyReplaced } from './applyReplaced'
import type { SearchQuery } from './query'
import type { ReplaceWhich } from './search.worker'
import { createTextSearch, type SearchState, type TextSearch } from './textSearch'

/** How long nobody types before it is searched, in ms. */
const PAUSE = 150
/** How long no text changes before it is searched anew, in ms. */
const SETTLED = 500

interface TextSearching {
  readonly state: SearchState
  /** Replaces matches of the query in the project, and answers once that is done. */
  readonly replace: (which: ReplaceWhich) => Promise<void>
}

/** Searches all texts, a moment after the query was typed, and again when texts are others. */
export function useTextSearch(query: SearchQuery): TextSearching {
  const store = useAppStore()
  const [state, setState] = useState<SearchState>({ status: 'none', found: [], cut: false })
  const search = useRef<TextSearch>(undefined)

  useEffect(() => () => search.current?.stop(), [])

  const run = useCallback(() => {
    search.current ??= createTextSearch(setState)
    flushTexts()
    search.current.search(store.getState(), query)
  }, [store, query])

  useEffect(() => {
    let timer = setTimeout(run, query.text === '' ? 0 : PAUSE)
    const listsOf = () => {
      const { files, components, lambdas } = store.getState()
      return [files.files, components.components, lambdas.lambdas]
    }
    let seen = listsOf()
    const stop = store.subscribe(() => {
      const now = listsOf()
      if (query.text === '' || now.every((list, at) => list === seen[at])) return
      seen = now
      clearTimeout(timer)
      timer = setTimeout(run, SETTLED)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, query, run])

  const replace = useCallback(
    async (which: ReplaceWhich) => {
      search.current ??= createTextSearch(setState)
      flushTexts()
      try {
        const root = store.getState()
        const replaced = await search.current.replace({ root, query, which })
        // What was typed while the worker replaced.
        flushTexts()
        store.dispatch(applyReplaced(replaced))
        run()
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error)
        store.dispatch(notify({ kind: 'error', text }))
      }
    },
    [store, query, run],
  )
  return { state, replace }
}
