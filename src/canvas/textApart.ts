import { post } from './messages'
import type { TextTarget } from './textSession'

/** Loads what typing on the canvas takes; the canvas does so while nothing else is to do. */
export const loadText = () => import('./textSession')

/**
 * Begins typing into the text of a node once its code is there. Answers how to commit from outside, which ends it also
 * before it began.
 */
export function beginTextApart(target: TextTarget): () => void {
  let commit: (() => void) | undefined
  let isOver = false
  const refuse = () => post({ kind: 'editing', nodeId: null })
  const begin = async () => {
    const { beginTextSession } = await loadText()
    if (isOver) refuse()
    else commit = beginTextSession(target)
  }
  begin().catch(refuse)
  return () => {
    isOver = true
    commit?.()
  }
}
