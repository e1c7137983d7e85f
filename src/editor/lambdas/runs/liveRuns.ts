import { useSyncExternalStore } from 'react'
import type { Json } from '@/model/json'
import type { LambdaRun } from '@/model/lambda/lambda'
import type { AppThunk } from '@/store'
import { cancelRun, runLambda } from '@/store/lambdas'

/** The run of a lambda that was started here last: it goes on while other texts are looked at. */
export interface LiveRun {
  /** Absent until the first word of it. */
  readonly run?: LambdaRun
  readonly isRunning: boolean
  /** As `performance.now()` counts. */
  readonly startedAt: number
}

interface Kept {
  live: LiveRun
  readonly stop: AbortController
}

/**
 * A run that ends within this is drawn with its end alone, in ms: a word that flashes by tells nobody anything, and to draw it
 * would hold up what comes out.
 */
const QUICK = 100

const byLambda = new Map<string, Kept>()
const listeners = new Set<() => void>()
let isWaking = false

/** Starts a lambda and shows how it goes; does nothing while a run that was started here goes on. */
export function startRun(lambdaId: string, input: Json): AppThunk<Promise<void>> {
  return async (dispatch) => {
    if (byLambda.get(lambdaId)?.live.isRunning) return
    const startedAt = performance.now()
    const kept: Kept = { live: { isRunning: true, startedAt }, stop: new AbortController() }
    byLambda.set(lambdaId, kept)
    let isShown = false
    const showing = setTimeout(() => {
      isShown = true
      wake()
    }, QUICK)
    const onProgress = (run: LambdaRun) => {
      kept.live = { run, isRunning: true, startedAt }
      if (isShown) wakeSoon()
    }
    const { signal } = kept.stop
    const run = await dispatch(runLambda(lambdaId, { input, signal, onProgress, cause: 'manual' }))
    clearTimeout(showing)
    kept.live = { run, isRunning: false, startedAt }
    wake()
  }
}

/** Ends the run that was started here. */
export function stopRun(lambdaId: string): void {
  const kept = byLambda.get(lambdaId)
  // Before its first word it has no id.
  if (kept?.live.run) cancelRun(kept.live.run.id)
  else kept?.stop.abort()
}

/** The run that was started here last; `undefined` when there was none since the page was opened. */
export function useLiveRun(lambdaId: string): LiveRun | undefined {
  return useSyncExternalStore(watch, () => byLambda.get(lambdaId)?.live)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A flood of lines is drawn once a frame. */
function wakeSoon(): void {
  if (isWaking) return
  isWaking = true
  requestAnimationFrame(() => {
    isWaking = false
    wake()
  })
}

function wake(): void {
  for (const listener of listeners) listener()
}
