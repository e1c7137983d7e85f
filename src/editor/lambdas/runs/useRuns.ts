import { useEffect, useState } from 'react'
import type { LambdaRun } from '@/model/lambda/lambda'
import { readRuns, watchRuns } from '@/store/lambdas'

/** The last runs of a lambda, newest first, whoever started them; `undefined` until they are read. */
export function useRuns(lambdaId: string): readonly LambdaRun[] | undefined {
  const [known, setKnown] = useState<{
    readonly of: string
    readonly runs: readonly LambdaRun[]
  }>()
  useEffect(() => {
    let isOver = false
    const read = async () => {
      let runs: readonly LambdaRun[] = []
      try {
        runs = await readRuns(lambdaId)
      } catch {
        // A browser that stores nothing has no history.
      }
      if (isOver) return
      const newestFirst = runs.toSorted((a, b) => b.startedAt - a.startedAt)
      setKnown({ of: lambdaId, runs: newestFirst })
    }
    void read()
    const stop = watchRuns(lambdaId, () => void read())
    return () => {
      isOver = true
      stop()
    }
  }, [lambdaId])
  return known?.of === lambdaId ? known.runs : undefined
}
