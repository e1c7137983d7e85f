import type { CodePosition, CodeTarget } from '@/model/code/target'
import type { LambdaFrame } from '@/model/lambda/lambda'
import type { RootState } from '@/store'
import { selectPaths, selectText, targetOf } from '@/store/code/projectCode'

/** A place in a text of the project. */
interface Place {
  readonly target: CodeTarget
  readonly at: CodePosition
}

/**
 * The place in the project that a place in the way of an error means; `undefined` when its text is gone. A line without a
 * column is meant from its first letter on.
 */
export function framePlace(
  state: Pick<RootState, 'files' | 'components' | 'lambdas'>,
  { path, line, column }: LambdaFrame,
): Place | undefined {
  const key = selectPaths(state).keyAt(path)
  if (key === undefined) return undefined
  const target = targetOf(key)
  if (column !== undefined) return { target, at: { line, column } }
  const text = selectText(state, target)?.split('\n')[line - 1] ?? ''
  return { target, at: { line, column: Math.max(0, text.search(/\S/)) + 1 } }
}
