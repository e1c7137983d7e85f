import { useCallback } from 'react'
import { insertByClick } from '@/editor/commands/insertByClick'
import { useAppDispatch } from '@/store'

/** Answers a function that inserts a component at the selection; it tells in a notice why it cannot. */
export function useInsert(): (type: string) => void {
  const dispatch = useAppDispatch()
  return useCallback((type) => dispatch(insertByClick(type)), [dispatch])
}
