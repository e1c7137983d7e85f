import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useAppSelector, useAppStore, type RootState } from '@/store'
import { recordWatcherOf } from '@/store/data/watchRecords'
import type { Model } from '@/model/data/model'
import { rowsIn } from '@/store/slices/recordsSlice'
import { cellText } from '../cells/cellText'
import { arrange } from './arrange'
import { isEverything, type Query } from './query'
import { selectRecordName } from './recordNames'
import { runSliced } from './sliced'

/** The records that are shown, in their order. */
export interface Rows {
  readonly ids: readonly string[]
  /** How many the model has. */
  readonly total: number
  /** How much of the work is done while records are looked for, from 0 to 1. */
  readonly progress: number | undefined
  /** Records changed since they were looked for: the order may be another one by now. */
  readonly isOutdated: boolean
  /** Looks for them again. */
  readonly again: () => void
}

interface Found {
  readonly query: Query
  readonly ids: readonly string[]
  /** All ids when they were looked for. */
  readonly of: readonly string[]
}

/**
 * The records that a query asks for. They are looked for in slices when the query changes. While records are edited the others
 * stay where they are: what is new comes last, what is deleted goes, and nothing jumps away from whoever is typing.
 */
export function useRows(model: Model, query: Query): Rows {
  const store = useAppStore()
  const { ids: all, isLoaded } = useAppSelector((state) => rowsIn(state.records, model.id))
  const plain = isEverything(query)
  const [found, setFound] = useState<Found>()
  const [progress, setProgress] = useState<number>()
  const [isOutdated, setOutdated] = useState(false)
  const running = useRef<AbortController>(undefined)
  const latest = useRef(model)
  useEffect(() => {
    latest.current = model
  })

  const look = useCallback(async () => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const { signal } = control
    const { ids } = rowsIn(store.getState().records, model.id)
    const work = searchOf(store.getState(), latest.current, query)
    const result = await runSliced(work, { signal, onProgress: setProgress })
    if (signal.aborted || !result) return
    setProgress(undefined)
    setOutdated(false)
    setFound({ query, ids: result, of: ids })
  }, [store, model.id, query])

  useEffect(() => {
    if (plain || !isLoaded) return
    void look()
    return () => {
      running.current?.abort()
      setProgress(undefined)
    }
  }, [plain, isLoaded, look])

  useEffect(() => {
    if (plain) return
    return recordWatcherOf(store, model.id).watchAll(() => setOutdated(true))
  }, [store, model.id, plain])

  // Until others are found, those that were found before stay: nothing flickers.
  const ids = useMemo(() => (plain || !found ? all : caughtUp(found, all)), [plain, found, all])
  const again = useCallback(() => void look(), [look])
  return { ids, total: all.length, progress, isOutdated: isOutdated && !plain, again }
}

function searchOf(state: RootState, model: Model, query: Query) {
  const { ids, records } = rowsIn(state.records, model.id)
  const byId = new Map(model.fields.map((field) => [field.id, field]))
  return arrange({
    ids,
    records,
    query,
    fields: model.fields.map(({ id }) => id),
    textOf(fieldId, value) {
      const field = byId.get(fieldId)
      return field ? cellText(field, value, (other, id) => selectRecordName(state, other, id)) : ''
    },
  })
}

function caughtUp({ ids, of }: Found, all: readonly string[]): readonly string[] {
  if (of === all) return ids
  const now = new Set(all)
  const then = new Set(of)
  return [...ids.filter((id) => now.has(id)), ...all.filter((id) => !then.has(id))]
}
