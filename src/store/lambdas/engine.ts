import { cage } from '@/lib/sandbox'
import { allowedTo } from '@/model/lambda/grants'
import type { LambdaError, LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import { lambdaOf } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS, limitsOf } from '@/model/lambda/limits'
import type { JsonObject } from '@/model/json'
import type { RootState } from '../rootState'
import { sentenceOf } from '../sentence'
import { attempt, type Outcome } from './attempt'
import { createBroker } from './broker'
import { obtainGrants } from './grants'
import { jobOf } from './job'
import { rememberRun } from './runs'
import type { Caller, RunOptions, RunStore } from './context'

/** Lambdas that may call one another, one in the other. */
const DEPTH = 8
/** Virtual machines at a time: each takes memory and a thread. */
const AT_ONCE = 16

const NOBODY: Caller = { waiting: [], deadline: Infinity }

const running = new Map<string, AbortController>()

/** Loads what a run of a lambda needs; see `prepareLambda`. */
export async function prepare(
  store: Pick<RunStore, 'getState'>,
  idOrName: string,
  signal: AbortSignal,
): Promise<void> {
  const lambda = lambdaIn(store.getState(), idOrName)
  const compiled = lambda && jobOf(store, lambda, { input: null, idempotencyKey: '', seed: 0 })
  const [opened] = await Promise.all([cage(), compiled])
  opened.hold(signal)
}

/** Ends a run by its id. */
export function cancel(runId: string): void {
  running.get(runId)?.abort()
}

/** Runs a lambda; see `runLambda`. */
export async function execute(
  store: RunStore,
  idOrName: string,
  options: RunOptions,
  caller: Caller = NOBODY,
): Promise<LambdaRun> {
  const { newId, now } = store.extra
  const lambda = lambdaIn(store.getState(), idOrName)
  let began = performance.now()
  let run: LambdaRun = {
    id: newId(),
    lambdaId: lambda?.id ?? idOrName,
    startedAt: now(),
    input: options.input ?? null,
    status: 'running',
    logs: [],
    calls: [],
    ...(options.cause !== undefined && { cause: options.cause }),
  }
  const change = (fields: Partial<LambdaRun>) => {
    run = { ...run, ...fields }
    options.onProgress?.(run)
  }
  const ending = new AbortController()
  const abort = () => ending.abort()
  options.signal?.addEventListener('abort', abort)
  if (options.signal?.aborted) abort()
  running.set(run.id, ending)
  try {
    change({})
    const outcome = lambda
      ? await outcomeOf(store, lambda, {
          run: () => run,
          change,
          options,
          caller,
          signal: ending.signal,
          // What a person took to read the dialog is no time of the lambda.
          waited: (ms) => {
            began += ms
          },
        })
      : failed('missing', `There is no lambda “${idOrName}” in this project.`)
    change({ ...outcome, took: Math.round(performance.now() - began) })
  } catch (error) {
    const message = sentenceOf(error, 'The sandbox failed. Run it again.')
    change({ ...failed('crashed', message), took: Math.round(performance.now() - began) })
  } finally {
    running.delete(run.id)
    options.signal?.removeEventListener('abort', abort)
  }
  if (lambda) await rememberRun(run)
  return run
}

interface Going {
  readonly run: () => LambdaRun
  readonly change: (fields: Partial<LambdaRun>) => void
  readonly options: RunOptions
  readonly caller: Caller
  readonly signal: AbortSignal
  /** Told how long somebody was asked, in ms. */
  readonly waited: (ms: number) => void
}

async function outcomeOf(store: RunStore, lambda: LambdaRecord, going: Going): Promise<Outcome> {
  const { caller, options, signal, change, run } = going
  const refusal = refusalOf(store.getState(), lambda, caller) ?? inputRefusal(run().input)
  if (refusal) return refusal

  const asked = performance.now()
  const granted = await obtainGrants(store.getState().project.activeProjectId, {
    kind: 'lambda',
    ...lambda,
  })
  going.waited(performance.now() - asked)
  if (granted === null) {
    return failed('denied', `“${lambda.name}” was not allowed what it asks for, and did not run.`)
  }
  if (signal.aborted) return CANCELLED
  const job = await jobOf(store, lambda, {
    input: run().input,
    idempotencyKey: options.idempotencyKey ?? run().id,
    seed: options.seed ?? crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  })
  if ('error' in job) return { status: 'failed', error: job.error }
  if (signal.aborted) return CANCELLED

  const wall = Math.min(limitsOf(lambda).wall, Math.round(caller.deadline - performance.now()))
  if (wall <= 0) return failed('timeout', 'The lambda that called it has no time left.')
  const deadline = performance.now() + wall
  const broker = createBroker({
    store,
    lambda,
    allowed: allowedTo(lambda, granted),
    call: (name, input, signal) =>
      execute(
        store,
        name,
        { input, signal, cause: 'lambda' },
        { waiting: [...caller.waiting, lambda.id], deadline },
      ),
    called: (call) => change({ calls: [...run().calls, call] }),
    began: performance.now(),
  })
  try {
    return await attempt(await cage(), { job, wall }, { broker, run, change, signal })
  } finally {
    broker.close()
  }
}

/** Why a lambda may not begin now. */
function refusalOf(
  state: RootState,
  lambda: LambdaRecord,
  { waiting }: Caller,
): Outcome | undefined {
  const nameOf = (id: string) => lambdaIn(state, id)?.name ?? id
  if (waiting.includes(lambda.id)) {
    const way = [...waiting.slice(waiting.indexOf(lambda.id)), lambda.id].map(nameOf).join(' → ')
    return failed('denied', `It would call itself without end: ${way}.`)
  }
  if (waiting.length >= DEPTH) {
    return failed(
      'denied',
      `Lambdas call one another at most ${DEPTH} deep: ${[...waiting].map(nameOf).join(' → ')}.`,
    )
  }
  if (running.size > AT_ONCE) {
    return failed(
      'denied',
      `${AT_ONCE} lambdas run already. Run it again when one of them is done.`,
    )
  }
  return undefined
}

function inputRefusal(input: LambdaRun['input']): Outcome | undefined {
  const size = JSON.stringify(input).length
  if (size <= LAMBDA_LIMITS.input) return undefined
  const most = LAMBDA_LIMITS.input / 1024 / 1024
  return failed(
    'output',
    `The input has ${megabytes(size)} MB as JSON; at most ${most} MB can be given.`,
  )
}

function lambdaIn(state: RootState, idOrName: string): LambdaRecord | undefined {
  const { lambdas } = state.lambdas
  const found =
    lambdas.find(({ id }) => id === idOrName) ?? lambdas.find(({ name }) => name === idOrName)
  return found && lambdaOf(found as unknown as JsonObject)
}

const CANCELLED: Outcome = failed('cancelled', 'It was cancelled.')

function failed(code: LambdaError['code'], message: string): Outcome {
  return { status: 'failed', error: { code, message } }
}

function megabytes(characters: number): string {
  return (characters / 1024 / 1024).toFixed(1)
}
