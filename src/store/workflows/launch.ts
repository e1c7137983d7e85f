import { createJournal, isEnded, letGoOfOld, type StoredRun } from '@/lib/runDb'
import type { StepError } from '@/model/workflow/kinds/context'
import { kindOf } from '@/model/workflow/kinds'
import type { RunEvent } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { RunStore } from '../lambdas/context'
import { sentenceOf } from '../sentence'
import { activate } from './active'
import type { RunDeps, RunHandle } from './engine'
import { createHost } from './host'
import type { RunChild } from './request'
import { errorOf, storageText, summaryOf } from './summary'
import { createTally } from './tally'
import { wakeAt } from './wake'
import { guarded, say } from './words'

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

/** Drives a run to its end, with its journal; answers what came of it. Never rejected. */
export async function launch(options: Launch): Promise<StoredRun> {
  const { store, past, drive, runChild, asked, signal } = options
  const tally = createTally(options.run.startedAt)
  let seq = -1
  let fresh: RunEvent[] = []
  let isLeft = false
  let failure: StepError | undefined
  let last: RunEvent | undefined
  let handle: RunHandle | undefined

  const journal = createJournal(options.run, {
    stored(_run, upTo) {
      const at = upTo === undefined ? 0 : fresh.findIndex((event) => event.seq > upTo)
      tell(fresh.splice(0, at === -1 ? fresh.length : at))
    },
    failed(error) {
      failure = errorOf('storage', storageText(error), { at: store.extra.now() })
      handle?.stop(failure.code, failure.message)
    },
  })
  const { projectId, workflowId, id } = options.run
  const tell = (events: readonly RunEvent[]) => {
    say({ type: 'changed', projectId, workflowId, runId: id }, events)
    guarded(() => options.onProgress?.(summaryOf(journal.run())))
  }
  const take = (event: RunEvent) => {
    seq = event.seq
    const fields = tally.apply(event)
    if (fields) journal.change(fields)
  }
  const append = (event: RunEvent) => {
    if (isLeft) return
    // Of what comes after the journal failed, the end alone is tried to be stored.
    if (failure) {
      if (event.type === 'runEnded') last = event
      return
    }
    journal.append(event)
    take(event)
    fresh.push(event)
  }

  /** What was let go of does nothing any more. */
  async function flush(): Promise<void> {
    if (isLeft) throw new Error('The run goes on elsewhere.')
    await journal.flush()
  }

  async function end(error: StepError): Promise<void> {
    const own = { seq: seq + 1, at: error.at, type: 'runEnded', status: 'failed', error } as const
    const event = last ?? own
    await journal.end(event, tally.apply(event) ?? {})
    tell([...fresh, event])
    fresh = []
  }

  async function run(): Promise<StoredRun> {
    const context = { store, run: options.run, runChild, asked }
    const { now } = store.extra
    try {
      for (const event of past) take(event)
      handle = drive({
        kindOf,
        host: createHost(context),
        journal: { append, flush },
        now,
        wake: (at, call) => wakeAt(now, at, call),
      })
      if (failure) handle?.stop(failure.code, failure.message)
      else if (signal?.aborted) handle?.cancel()
      await handle?.done
      if (!handle && !isEnded(journal.run())) {
        failure ??= errorOf('lost', 'The browser ended before it began. Run it again.', {
          at: now(),
        })
      }
      if (!failure && !isLeft) await journal.flush()
    } catch (error) {
      const text = sentenceOf(error, 'It failed, and says not why. Run it again.')
      failure ??= errorOf('failed', text, { at: now() })
    }
    if (isLeft) return journal.run()
    if (failure) await end(failure)
    await journal.close()
    return journal.run()
  }

  const cancel = () => {
    if (!isLeft) handle?.cancel()
  }
  signal?.addEventListener('abort', cancel)
  let leaveNow = (_run: StoredRun): void => {}
  const left = new Promise<StoredRun>((resolve) => (leaveNow = resolve))
  const running = run()
  const done = Promise.race([running, left])
  const deactivate = activate(id, {
    cancel,
    resolve: (key, how, outputs) => handle?.resolve(key, how, outputs),
    run: journal.run,
    done: done.then(summaryOf),
    detach() {
      isLeft = true
      // Whoever wants it from now on waits for the lock, and goes on with it.
      deactivate()
    },
    async leave() {
      handle?.cancel()
      await journal.close()
      leaveNow(journal.run())
    },
  })
  const ended = await done
  deactivate()
  signal?.removeEventListener('abort', cancel)
  if (!isLeft) await letGoOfOld(projectId, workflowId).catch(() => {})
  return ended
}
