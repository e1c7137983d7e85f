import type { LambdaRun } from '@/model/lambda/lambda'

const CAUSES: Readonly<Record<string, string>> = {
  manual: 'By hand',
  lambda: 'By a lambda',
  workflow: 'By a workflow',
  action: 'By an action',
}

/** Whether a run of the past had an input too large to be kept. */
export function isInputCut({ inputCut }: LambdaRun): boolean {
  return inputCut === true
}

/** Whether a run of the past had an output too large to be kept. */
export function isOutputCut({ outputCut }: LambdaRun): boolean {
  return outputCut === true
}

/** Who started a run, in a word or two; `undefined` for one that does not say. */
export function causeOf({ cause }: LambdaRun): string | undefined {
  if (cause === undefined) return undefined
  return Object.hasOwn(CAUSES, cause) ? CAUSES[cause] : cause
}
