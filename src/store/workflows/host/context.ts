import type { StoredRun } from '@/lib/runDb'
import { StepFailure } from '@/model/workflow/kinds/context'
import type { RunStore } from '../../lambdas/context'
import type { RunChild } from '../request'

/** What the calls of the host work with in one run. */
export interface HostContext {
  readonly store: RunStore
  readonly run: StoredRun
  /** The origins that the person was asked for in this run. */
  readonly asked: Set<string>
  /** Runs another workflow for this run. */
  readonly runChild: RunChild
}

/** Refuses what a run asks for while another project is open: it would reach into that one. */
export function requireOpen({ store, run }: HostContext): void {
  if (store.getState().project.activeProjectId === run.projectId) return
  throw new StepFailure('closed', 'The project that it belongs to was closed.', {
    retryable: false,
  })
}

/** The failure of a call that was aborted. */
export function aborted(): StepFailure {
  return new StepFailure('cancelled', 'It was cancelled.', { retryable: false })
}
