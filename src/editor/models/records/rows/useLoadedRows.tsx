import { RotateCw } from 'lucide-react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import type { Model } from '@/model/data/model'
import { useAppDispatch, useAppSelector } from '@/store'
import { loadRows } from '@/store/data/loadRows'
import { rowsIn } from '@/store/slices/recordsSlice'

/** Reads the records of a model, and those that its relations lead to. What stands in their place until they are there. */
export function useLoadedRows(model: Model): ReactNode | undefined {
  const dispatch = useAppDispatch()
  const isLoaded = useAppSelector((state) => rowsIn(state.records, model.id).isLoaded)
  const [problem, setProblem] = useState<string>()
  const related = [...new Set(model.fields.flatMap(({ relation }) => relation?.model ?? []))].join(
    '\n',
  )
  const read = useCallback(() => {
    const ids = [model.id, ...related.split('\n')].filter((id) => id !== '')
    Promise.all(ids.map((id) => dispatch(loadRows(id)))).then(
      () => setProblem(undefined),
      (reason: unknown) =>
        setProblem(reason instanceof Error ? reason.message : 'This browser refused to read them.'),
    )
  }, [dispatch, model.id, related])
  useEffect(read, [read])
  if (problem !== undefined) {
    return (
      <EmptyState
        title="The records could not be read"
        actions={
          <Button icon={<RotateCw size={14} />} onClick={read}>
            Try again
          </Button>
        }
      >
        {problem}
      </EmptyState>
    )
  }
  return isLoaded ? undefined : <EmptyState title="Reading the records…" />
}
