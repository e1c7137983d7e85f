import { useEffect, useRef, useState } from 'react'
import { flushTexts } from '@/editor/monaco/flushTexts'
import { useAppStore } from '@/store'
import type { SearchQuery } from './query'
import { createTextSearch, type SearchState, type TextSearch } from './textSearch'

/** How long nobody types before it is searched, in ms. */
const PAUSE = 150
/** How long no text changes before it is searched anew, in ms. */
const SETTLED = 500

/** Searches all texts, a moment after the query was typed, and again when texts are others. */
export function useTextSearch(query: SearchQuery): SearchState {
  const store = useAppStore()
  const [state, setState] = useState<SearchState>({ status: 'none', found: [], cut: false })
  const search = useRef<TextSearch>(undefined)

  useEffect(() => () => search.current?.stop(), [])

  useEffect(() => {
    const run = () => {
      search.current ??= createTextSearch(setState)
      flushTexts()
      search.current.search(store.getState(), query)
    }
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
  }, [store, query])
  return state
}
