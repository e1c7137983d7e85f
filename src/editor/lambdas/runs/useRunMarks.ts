import { useEffect, useRef } from 'react'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import type { LiveRun } from './liveRuns'
import { markRun, unmarkRun } from './markRun'

/** Keeps the mark of the last error at its line, until the code is another one or the panel goes. */
export function useRunMarks({ id, code }: LambdaRecord, live: LiveRun | undefined): void {
  const dispatch = useAppDispatch()
  // Of a run that ended while nobody looked, the code may be another one by now.
  const seen = useRef(live)
  const ranWith = useRef(code)
  useEffect(() => {
    if (live === seen.current) return
    seen.current = live
    if (live?.run && !live.isRunning) dispatch(markRun(live.run))
  }, [dispatch, live])
  useEffect(() => {
    if (ranWith.current !== code) unmarkRun(id)
    ranWith.current = code
  }, [id, code])
  useEffect(() => () => unmarkRun(id), [id])
}
