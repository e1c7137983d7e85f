import type { LambdaError, LambdaRun } from '@/model/lambda/lambda'
import { durationText } from '@/components/ui/amounts'

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

/** How a run went, in one line: `Done in 42 ms`, `Failed after 5 ms: TypeError`. */
export function runText({ status, took = 0, error }: LambdaRun): string {
  if (status === 'running') return 'Running…'
  if (status === 'done') return `Done in ${durationText(took)}`
  const reason = error && ((error.code === 'thrown' && error.name) || REASONS[error.code])
  return `Failed after ${durationText(took)}${reason ? `: ${reason}` : ''}`
}

/** Whether the settings of the lambda have what its error is about: a limit, or what it may use. */
export function isAboutSettings({ code }: LambdaError): boolean {
  return code === 'timeout' || code === 'memory' || code === 'denied'
}
