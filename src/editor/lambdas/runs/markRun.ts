import { setProblems } from '@/editor/monaco/problems'
import { codeKey, type CodeTarget } from '@/model/code/target'
import type { LambdaRun } from '@/model/lambda/lambda'
import type { AppThunk } from '@/store'
import { framePlace } from './framePlace'

const OWNER = 'lambda'

/** By lambda, the text that has the mark of its last error. */
const marked = new Map<string, CodeTarget>()

/** Marks the line at which a run failed, in place of the mark of the run before. */
export function markRun({ lambdaId, error }: LambdaRun): AppThunk<void> {
  return (_, getState) => {
    unmarkRun(lambdaId)
    if (!error || error.code === 'cancelled') return
    for (const frame of error.frames ?? []) {
      const place = framePlace(getState(), frame)
      if (!place) continue
      const { target, at } = place
      const message = error.name ? `${error.name}: ${error.message}` : error.message
      marked.set(lambdaId, target)
      setProblems(OWNER, target, [{ ...at, severity: 'error', message, source: 'Last run' }])
      return
    }
  }
}

/** Takes the mark of a lambda's last error away: what it was about has changed. */
export function unmarkRun(lambdaId: string): void {
  const target = marked.get(lambdaId)
  if (!target) return
  marked.delete(lambdaId)
  const isShared = [...marked.values()].some((other) => codeKey(other) === codeKey(target))
  if (!isShared) setProblems(OWNER, target, [])
}
