import { useEffect, useMemo, useState } from 'react'
import { useAppDispatch, useAppSelector, type AppThunk } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { selectModels } from '../view/shownModel'

/** How many records each model has; absent until it is known. Those that nobody looked at are counted in the database. */
export function useRowCounts(): ReadonlyMap<string, number> {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const rows = useAppSelector((state) => state.records)
  const [stored, setStored] = useState<ReadonlyMap<string, number>>(new Map())
  const ids = models.map(({ id }) => id).join('\n')
  useEffect(() => {
    let isWanted = true
    void dispatch(countStored(ids === '' ? [] : ids.split('\n'))).then(
      (counts) => isWanted && setStored(counts),
    )
    return () => {
      isWanted = false
    }
  }, [dispatch, ids])
  return useMemo(
    () =>
      new Map(
        models.flatMap(({ id }) => {
          const { isLoaded, ids: loaded } = rowsIn(rows, id)
          const count = isLoaded ? loaded.length : stored.get(id)
          return count === undefined ? [] : [[id, count] as const]
        }),
      ),
    [models, rows, stored],
  )
}

function countStored(ids: readonly string[]): AppThunk<Promise<ReadonlyMap<string, number>>> {
  return async (_dispatch, _getState, { db }) => {
    const store = db.project()
    const counts = await Promise.all(
      ids.map(async (id) => [id, await store.countRows(id).catch(() => 0)] as const),
    )
    return new Map(counts)
  }
}
