import type { Json } from '@/model/json'
import type { LambdaError, LambdaRun } from '@/model/lambda/lambda'
import { StepFailure, type StepHost } from '@/model/workflow/kinds/context'
import { programPath } from '../../code/projectFiles'
import { selectPaths, targetOf } from '../../code/projectCode'
import { runLambda } from '../../lambdas'
import { markFile } from '../fileMarks'
import { aborted, type HostContext } from './context'
import { taking } from './turns'

type Call = Parameters<StepHost['runLambda']>[2] & { readonly name: string; readonly input: Json }

/** Lambdas that workflows run at a time: fewer than can run, so that a person can run one meanwhile. */
const inTurn = taking(8)

/** Failures that another attempt cannot mend, as the lambda or what it may do is to be changed. */
const LASTING: ReadonlySet<LambdaError['code']> = new Set([
  'compile',
  'denied',
  'memory',
  'missing',
  'neverSettled',
  'output',
  'cancelled',
])

/** Runs a lambda with its own grants; its logs become those of the step. */
export async function runLambdaFor(
  context: HostContext,
  { name, input, signal, idempotencyKey, seed, log }: Call,
): Promise<Json> {
  let lines = 0
  let calls = 0
  const onProgress = (run: LambdaRun) => {
    for (const { level, text } of run.logs.slice(lines)) log(level, text)
    lines = run.logs.length
    for (const { kind, about, ok } of run.calls.slice(calls))
      if (kind === 'writeFile' && ok) mark(context, about)
    calls = run.calls.length
  }
  const run = await inTurn(signal, () =>
    context.store.dispatch(
      runLambda(name, { input, signal, idempotencyKey, seed, cause: 'workflow', onProgress }),
    ),
  )
  if (!run || run.error?.code === 'cancelled') throw aborted()
  if (run.status === 'done') return run.output ?? null
  throw failureOf(run.error, name)
}

/** What a lambda wrote counts as written by the workflow. */
function mark({ store, run }: HostContext, path: string): void {
  const key = selectPaths(store.getState()).keyAt(programPath(path))
  if (key !== undefined) markFile(store.getState(), targetOf(key).id, run)
}

function failureOf(error: LambdaError | undefined, name: string): StepFailure {
  if (!error) return new StepFailure('failed', `“${name}” failed, and says not why.`)
  const { code, message, frames } = error
  return new StepFailure(code === 'denied' ? 'permission' : code, message, {
    ...(LASTING.has(code) && { retryable: false }),
    ...(code === 'crashed' && { retryable: true }),
    ...((frames || error.name !== undefined) && {
      data: {
        ...(error.name !== undefined && { name: error.name }),
        ...(frames && { frames: frames.map((frame) => ({ ...frame })) }),
      },
    }),
  })
}
