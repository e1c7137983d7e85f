import type { resumeRun, startRun } from '@/model/workflow/run/drive'

export type { RunDeps, RunHandle } from '@/model/workflow/run/drive'

/** The engine of workflows; given to whoever runs them, so that it is loaded with the first run. */
export interface RunEngine {
  readonly startRun: typeof startRun
  readonly resumeRun: typeof resumeRun
}
