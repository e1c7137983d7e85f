import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { onAskForGrants } from '@/store/lambdas'
import type { Capabilities, LambdaRecord } from '@/model/lambda/lambda'
import { GrantsQuestion } from './GrantsQuestion'

interface Question {
  readonly id: number
  readonly lambda: LambdaRecord
  readonly missing: Capabilities
  /** `null` cancels the run. */
  readonly answer: (granted: Capabilities | null) => void
}

let asked = 0

/**
 * Asks a person whenever a run wants what is not granted, wherever the run was started; one question after the other. Lies
 * outside of the areas of the window, because the one that it is mounted in may not be seen.
 */
export function GrantsDialog() {
  const [questions, setQuestions] = useState<readonly Question[]>([])
  useEffect(() => {
    const open = new Set<Question['answer']>()
    const stop = onAskForGrants(
      (lambda, missing) =>
        new Promise((resolve) => {
          const id = (asked += 1)
          const answer = (granted: Capabilities | null) => {
            open.delete(answer)
            setQuestions((all) => all.filter((question) => question.id !== id))
            resolve(granted)
          }
          open.add(answer)
          setQuestions((all) => [...all, { id, lambda, missing, answer }])
        }),
    )
    return () => {
      stop()
      for (const answer of open) answer(null)
    }
  }, [])
  const [first] = questions
  if (!first) return null
  const { id, lambda, missing, answer } = first
  return createPortal(
    <GrantsQuestion key={id} lambda={lambda} missing={missing} onAnswer={answer} />,
    document.body,
  )
}
