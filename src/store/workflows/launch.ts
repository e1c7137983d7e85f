import { isEnded, letGoOfOld, type StoredRun } from '@/lib/runDb'
import { kindOf } from '@/model/workflow/kinds'
import type { StepError } from '@/model/workflow/kinds/context'
import type { RunEvent } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { RunStore } from '../lambdas/context'
import { sentenceOf } from '../sentence'
import { activate } from './active'
import type { RunDeps, RunHandle } from './engine'
import { createHost } from './host'
import { createRecorder } from './recorder'
import type { RunChild } from './request'
import { errorOf, summaryOf } from './summary'
import { wakeAt } from './wake'

/** A run that this tab has the lock of. */
export interface Launch {
  readonly store: RunStore
  readonly run: StoredRun
  /** What happened of it already. */
  readonly past: readonly RunEvent[]
  /** Sets the engine going; `undefined` when the past has its end. */
  readonly drive: (deps: RunDeps) => RunHandle | undefined
  readonly runChild: RunChild
  readonly asked: Set<string>
  readonly signal?: AbortSignal
  readonly onProgress?: (run: WorkflowRun) => void
}

/** Drives a run until it ends, or until this tab lets go of it; answers what is known of it then. Never rejected. */
export async function launch(options: Launch): Promise<StoredRun> {
  const { store, run, past, signal, onProgress } = options
  const { now } = store.extra
  let handle: RunHandle | undefined
  let isLeft = false
  let leaveNow = () => {}
  const left = new Promise<void>((resolve) => (leaveNow = resolve))

  const recorder = createRecorder({
    run,
    past,
    now,
    ...(onProgress && { onProgress }),
    failed: ({ code, message }) => handle?.stop(code, message),
  })
  const cancel = () => {
    if (!isLeft) handle?.cancel()
  }
  const running = drive((started) => {
    handle = started
    const failure = recorder.failure()
    if (failure) started.stop(failure.code, failure.message)
    else if (signal?.aborted) started.cancel()
  })
  const done = Promise.race([running, left]).then(recorder.run)
  const deactivate = activate(run.id, {
    cancel,
    resolve: (key, how, outputs) => handle?.resolve(key, how, outputs),
    run: recorder.run,
    done: done.then(summaryOf),
    detach() {
      isLeft = true
      recorder.detach()
      // Whoever wants it from now on waits for the lock, and goes on with it.
      deactivate()
    },
    async leave() {
      handle?.cancel()
      await recorder.close()
      leaveNow()
    },
  })
  signal?.addEventListener('abort', cancel)
  const ended = await done
  signal?.removeEventListener('abort', cancel)
  if (isLeft) return ended
  deactivate()
  await letGoOfOld(run.projectId, run.workflowId).catch(() => {})
  return ended

  /** Lets the engine work, and sees to it that there is an end. */
  async function drive(started: (handle: RunHandle) => void): Promise<void> {
    const { asked, runChild } = options
    const { append, flush, failure, fail, close } = recorder
    let error: StepError | undefined
    try {
      const going = options.drive({
        kindOf,
        host: createHost({ store, run, asked, runChild }),
        journal: { append, flush },
        now,
        wake: (at, call) => wakeAt(now, at, call),
      })
      if (going) started(going)
      await going?.done
      if (!going && !isEnded(recorder.run()))
        error = errorOf('lost', 'The browser ended before it began. Run it again.', { at: now() })
      if (!isLeft) await flush()
    } catch (thrown) {
      const text = sentenceOf(thrown, 'It failed, and says not why. Run it again.')
      error = errorOf('failed', text, { at: now() })
    }
    if (isLeft) return
    error = failure() ?? error
    if (error) await fail(error)
    await close()
  }
}
