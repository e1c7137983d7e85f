/** The door for whoever runs lambdas: a run button, another lambda, a workflow, an action. Its engine is loaded with the first run. */
import { readSecretNames, writeSecret } from '@/lib/lambdaDb'
import type { LambdaRun } from '@/model/lambda/lambda'
import type { AppThunk } from '../thunk'
import type { RunOptions } from './context'
import type * as Engine from './engine'

export { grantsOf, setGrants } from './grants'
export type { RunOptions } from './context'
export { clearRuns, readRuns, watchRuns } from './runs'

/**
 * Runs a lambda of the open project, named by its id or its name, in a virtual machine of its own. Never rejected: every failure is
 * a run with the status `failed` and an error whose message says what happened and what to do.
 */
export function runLambda(
  idOrName: string,
  options: RunOptions = {},
): AppThunk<Promise<LambdaRun>> {
  return async (dispatch, getState, extra) => {
    const found = await engine().catch(() => undefined)
    if (found) return found.execute({ dispatch, getState, extra }, idOrName, options)
    const message =
      'The sandbox could not be loaded. Check that the server can be reached, and run it again.'
    return {
      id: extra.newId(),
      lambdaId: idOrName,
      startedAt: extra.now(),
      input: options.input ?? null,
      status: 'failed',
      error: { code: 'crashed', message },
      logs: [],
      calls: [],
    }
  }
}

/**
 * Loads the sandbox and compiles a lambda, so that its first run begins at once; keeps the sandbox until the signal is aborted. What
 * does not come now is asked for again by the run, which says so.
 */
export function prepareLambda(idOrName: string, signal: AbortSignal): AppThunk<Promise<void>> {
  return async (_, getState) => {
    try {
      await (await engine()).prepare({ getState }, idOrName, signal)
    } catch {
      // The run asks for it again.
    }
  }
}

/** Ends a run; it is `failed` with the code `cancelled` then. A run that ended already stays as it is. */
export function cancelRun(runId: string): void {
  void engine().then(({ cancel }) => cancel(runId))
}

/** The names of the secrets of this browser. */
export function listSecrets(): Promise<readonly string[]> {
  return readSecretNames()
}

/** Keeps a secret in this browser, and nowhere else. */
export function setSecret(name: string, value: string): Promise<void> {
  return writeSecret(name, value)
}

/** Forgets a secret. */
export function removeSecret(name: string): Promise<void> {
  return writeSecret(name, undefined)
}

let loaded: typeof Engine | undefined

/** Loaded once: to ask the browser for it again takes turns of its own, in which the page draws. */
async function engine(): Promise<typeof Engine> {
  return (loaded ??= await import('./engine'))
}
