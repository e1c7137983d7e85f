import { useEffect, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { GrantsQuestion } from './GrantsQuestion'
import { cancelQuestions, firstQuestion, watchQuestions } from './questions'

export { ask } from './questions'

/** Shows what runs ask, one question after the other; lies outside of the areas of the window. */
export function GrantsDialog() {
  const question = useSyncExternalStore(watchQuestions, firstQuestion)
  useEffect(() => cancelQuestions, [])
  if (!question) return null
  const { id, owner, missing, answer } = question
  return createPortal(
    <GrantsQuestion key={id} owner={owner} missing={missing} onAnswer={answer} />,
    document.body,
  )
}
