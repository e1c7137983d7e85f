import { resumeRun, startRun } from '@/model/workflow/run/drive'
import { createRunner } from './runner'

/** The runner of this app. */
export const runner = createRunner({ startRun, resumeRun })
