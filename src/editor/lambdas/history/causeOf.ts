import type { LambdaRun } from '@/model/lambda/lambda'

/** Why a run was started, in a word or two; runs that do not say were started by hand. */
export function causeOf(run: LambdaRun & { readonly cause?: string }): string {
  return run.cause ?? 'Run'
}
