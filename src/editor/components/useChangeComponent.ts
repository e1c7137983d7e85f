import { useCallback } from 'react'
import type { JsonObject } from '@/model/json'
import { useAppDispatch } from '@/store'
import { editEntities } from '@/store/entities'

/** Answers a function that sets fields of a component as one step that can be taken back. */
export function useChangeComponent(id: string): (set: JsonObject, label: string) => void {
  const dispatch = useAppDispatch()
  return useCallback(
    (set, label) => void dispatch(editEntities([{ collection: 'components', id, set }], label)),
    [dispatch, id],
  )
}
