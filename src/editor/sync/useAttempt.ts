import { useState } from 'react'
import { sentenceOf } from './useLoaded'

interface Attempts {
  /** Does something that may fail; one thing at a time. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>
  readonly busy: boolean
  /** Why the last one failed, a sentence. */
  readonly problem: string | undefined
}

/** What is tried by pressing something: whether it is under way, and what went wrong. */
export function useAttempt(): Attempts {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setBusy(false)
  }
  return { attempt, busy, problem }
}
