import type { CodeTarget } from '@/model/code/target'
import type { LambdaFrame } from '@/model/lambda/lambda'
import type { RootState } from '@/store'
import { selectPaths, targetOf } from '@/store/code/projectCode'

/** The text of the project that a place in the way of an error lies in; `undefined` when it is gone. */
export function frameTarget(
  state: Pick<RootState, 'files' | 'components' | 'lambdas'>,
  { path }: LambdaFrame,
): CodeTarget | undefined {
  const key = selectPaths(state).keyAt(path)
  return key === undefined ? undefined : targetOf(key)
}
