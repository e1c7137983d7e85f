import type { CodePosition, CodeTarget } from '@/model/code/target'
import { goToArea } from './area'

/** A text that somebody wants to see, and where in it. */
export interface CodeRequest {
  readonly target: CodeTarget
  readonly at?: CodePosition
}

let waiting: CodeRequest | undefined
let answer: ((request: CodeRequest) => void) | undefined

/** Shows a text of the project in the code area, from anywhere in the editor. */
export function openCode(target: CodeTarget, at?: CodePosition): void {
  const request = at ? { target, at } : { target }
  if (answer) answer(request)
  else waiting = request
  goToArea('code')
}

/** How the code area hears of it: what was asked before it was loaded comes at once. Answers how to stop. */
export function onOpenCode(listener: (request: CodeRequest) => void): () => void {
  answer = listener
  if (waiting) listener(waiting)
  waiting = undefined
  return () => {
    if (answer === listener) answer = undefined
  }
}
