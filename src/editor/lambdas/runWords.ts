import type { LambdaError, LambdaRun } from '@/model/lambda/lambda'
import { durationText } from './amounts'

/** Why a run failed, in a word or two after “Failed after 5 ms:”. */
const REASONS: Record<LambdaError['code'], string> = {
  compile: 'it does not compile',
  thrown: 'error',
  timeout: 'out of time',
  memory: 'out of memory',
  output: 'output too large',
  neverSettled: 'it waits for nothing',
  cancelled: 'cancelled',
  denied: 'not granted',
  crashed: 'sandbox ended',
  missing: 'not there',
}

/** What a person can do about a failed run, as a sentence; absent where the message itself says it. */
const REMEDIES: Partial<Record<LambdaError['code'], string>> = {
  timeout: 'Raise the timeout in Settings, or let it do less at a time.',
  memory: 'Raise the memory in Settings, or let it keep less at a time.',
  output: 'Return less, or write it to a file.',
  neverSettled: 'Look for a promise that nothing resolves, or for a missing await.',
  denied: 'Ask for it under Settings, and grant it in this browser.',
}

/** How a run went, in one line: `Done in 42 ms`, `Failed after 5 ms: TypeError`. */
export function runText({ status, took = 0, error }: LambdaRun): string {
  if (status === 'running') return 'Running…'
  if (status === 'done') return `Done in ${durationText(took)}`
  const reason = error && ((error.code === 'thrown' && error.name) || REASONS[error.code])
  return `Failed after ${durationText(took)}${reason ? `: ${reason}` : ''}`
}

/** What to do about an error, as a sentence. */
export function remedyOf({ code }: LambdaError): string | undefined {
  return REMEDIES[code]
}
