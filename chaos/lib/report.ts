import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chaosOptions } from './options'

/** A line of the report: what was done, how often, and what came of it. */
export interface Told {
  readonly scenario: string
  /** What happened, in a few words with figures. */
  readonly happened: string
  readonly edits: number
  /** How many values lie in conflicts and in the history. */
  readonly kept?: number
  /** From the end of all faults until nothing waited, in ms; the longest of all runs. */
  readonly drainedMs?: number
  readonly faults: readonly string[]
}

/** Prints what came of a scenario, and leaves it for the report of `npm run chaos`. */
export function tell(told: Told): void {
  const { database, reports } = chaosOptions()
  const drained =
    told.drainedMs === undefined ? '' : `, drained in ${Math.round(told.drainedMs)} ms`
  console.log(
    `${told.scenario} on ${database}: ${told.happened}; ${told.edits} edits, ${told.faults.length} faults${drained}`,
  )
  if (reports === undefined) return
  mkdirSync(reports, { recursive: true })
  const name = `${told.scenario.replaceAll(/\W+/g, '-')}.${database}.json`
  writeFileSync(path.join(reports, name), JSON.stringify({ ...told, database }))
}
