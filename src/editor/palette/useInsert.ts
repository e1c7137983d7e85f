import { useCallback } from 'react'
import { definitions } from '@/catalog/definitions'
import { insertComponent } from '@/editor/commands/insertComponent'
import { runCommand } from '@/editor/commands/runCommand'
import { useAppDispatch } from '@/store'

/** Answers a function that inserts a component at the selection; it tells in a notice why it cannot. */
export function useInsert(): (type: string) => void {
  const dispatch = useAppDispatch()
  return useCallback(
    (type) => void dispatch(runCommand(insertComponent(type, definitions))),
    [dispatch],
  )
}
