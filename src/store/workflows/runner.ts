import { isEnded, readEvents, readRun, type StoredRun } from '@/lib/runDb'
import { takeLock } from '@/lib/runLocks'
import type { RunEvent } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { WorkflowGraph } from '@/model/workflow/types'
import type { RunStore } from '../lambdas/context'
import { activeRun } from './active'
import { createChildRuns } from './childRuns'
import type { RunEngine } from './engine'
import { failureRequest } from './failureRequest'
import { askForOrigins, originsOf } from './grants'
import { launch } from './launch'
import { lockOf } from './lockOf'
import { refusedRun } from './refusedRun'
import type { RunRequest } from './request'
import { storageText, summaryOf } from './summary'
import { say } from './words'

/** Begins runs, and takes up those that were left. */
export interface Runner {
  /** Never rejected. */
  readonly start: (store: RunStore, request: RunRequest) => Promise<WorkflowRun>
  /** Goes on with a run that no tab is at, as soon as that is so, unless it is aborted before. Never rejected. */
  readonly adopt: (store: RunStore, runId: string, until: AbortSignal) => Promise<void>
}

/** Makes a runner over an engine. */
export function createRunner(engine: RunEngine): Runner {
  const runChild = (store: RunStore) => createChildRuns(store, start)

  async function start(store: RunStore, request: RunRequest): Promise<WorkflowRun> {
    try {
      return await begin(store, request)
    } catch (error) {
      return refusedRun(store, request, { code: 'storage', message: storageText(error) })
    }
  }

  async function begin(store: RunStore, request: RunRequest): Promise<WorkflowRun> {
    const { graph, signal, only, nodeId, cause } = request
    const own = request.id === undefined ? undefined : activeRun(request.id)
    if (own) {
      signal?.addEventListener('abort', own.cancel)
      return own.done
    }
    const first = newRun(store, request)
    const asked = new Set<string>()
    const granted = await askForOrigins(first, originsOf(graph, only && nodeId), asked)
    if (granted === null) {
      const message = `“${graph.name}” was not allowed what it asks for, and did not run.`
      return refusedRun(store, request, { code: 'permission', message })
    }
    const until = request.id === undefined ? undefined : (signal ?? new AbortController().signal)
    const letGo = await takeLock(lockOf(first.id), until)
    if (!letGo) {
      // The one that is at it in another tab has nobody left who wants it.
      say({ type: 'cancel', runId: first.id })
      return refusedRun(store, request, { code: 'cancelled', message: 'It was cancelled.' })
    }
    try {
      const known = request.id === undefined ? undefined : await readRun(request.id)
      if (known && isEnded(known)) return summaryOf(known)
      if (known) return summaryOf(await resume(store, known, signal))
      const run = { ...first, startedAt: store.extra.now() }
      const seed = crypto.getRandomValues(new Int32Array(1))[0] ?? 0
      const { input, given, onProgress } = request
      const ended = await launch({
        store,
        run,
        past: [],
        asked,
        runChild: runChild(store),
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
        drive: (deps) =>
          engine.startRun(
            {
              runId: run.id,
              graph,
              nodeId,
              input,
              cause,
              seed,
              ...(only && { only }),
              ...(given && { given }),
            },
            deps,
          ),
      })
      answerFailure(store, ended, graph)
      return summaryOf(ended)
    } finally {
      letGo()
    }
  }

  async function resume(store: RunStore, run: StoredRun, signal?: AbortSignal): Promise<StoredRun> {
    const past = await readEvents(run.id)
    const ended = await launch({
      store,
      run,
      past,
      asked: new Set(),
      runChild: runChild(store),
      ...(signal && { signal }),
      drive: (deps) => (past.length > 0 ? engine.resumeRun(past, deps) : undefined),
    })
    const graph = graphIn(past)
    if (graph) answerFailure(store, ended, graph)
    return ended
  }

  function answerFailure(store: RunStore, ended: StoredRun, graph: WorkflowGraph): void {
    const request = failureRequest(store.getState(), ended, graph)
    if (request) void start(store, request)
  }

  async function adopt(store: RunStore, runId: string, until: AbortSignal): Promise<void> {
    if (activeRun(runId)) return
    const letGo = await takeLock(lockOf(runId), until)
    if (!letGo) return
    try {
      const run = await readRun(runId)
      if (!run || isEnded(run) || until.aborted) return
      await resume(store, run)
    } catch {
      // What cannot be read now is taken up when the project is opened the next time.
    } finally {
      letGo()
    }
  }

  return { start, adopt }
}

function graphIn([first]: readonly RunEvent[]): WorkflowGraph | undefined {
  return first?.type === 'runStarted' ? first.graph : undefined
}

function newRun({ getState, extra }: RunStore, request: RunRequest): StoredRun {
  const { graph, cause, id = extra.newId(), callers = [], behind = [], isHandler } = request
  return {
    id,
    projectId: getState().project.activeProjectId,
    workflowId: graph.id,
    workflowName: graph.name,
    startedAt: extra.now(),
    status: 'running',
    cause,
    steps: 0,
    callers,
    behind,
    asks: request.asks ?? (cause.kind !== 'file' && cause.kind !== 'schedule'),
    ...(isHandler && { isHandler }),
  }
}
