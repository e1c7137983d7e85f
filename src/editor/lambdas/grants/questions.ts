import type { Capabilities } from '@/model/lambda/lambda'
import type { AskForGrants } from '@/store/lambdas/asking'

/** What a run waits for. */
export interface Question {
  readonly id: number
  readonly owner: Parameters<AskForGrants>[0]
  readonly missing: Capabilities
  /** `null` cancels the run. */
  readonly answer: (granted: Capabilities | null) => void
}

let asked = 0
let questions: readonly Question[] = []
const listeners = new Set<() => void>()

/** Puts a question behind those that are not answered yet. */
export const ask: AskForGrants = (owner, missing) =>
  new Promise((resolve) => {
    const id = (asked += 1)
    const answer = (granted: Capabilities | null) => {
      change(questions.filter((question) => question.id !== id))
      resolve(granted)
    }
    change([...questions, { id, owner, missing, answer }])
  })

/** The question that has waited longest. */
export function firstQuestion(): Question | undefined {
  return questions[0]
}

/** Cancels every run that waits for an answer: nobody is there who could give one. */
export function cancelQuestions(): void {
  for (const { answer } of questions) answer(null)
}

/** Hears when there are other questions, until the answer is called. */
export function watchQuestions(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(next: readonly Question[]): void {
  questions = next
  for (const listener of listeners) listener()
}
