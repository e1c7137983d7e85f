import type { RunDeps, RunHandle, RunStart } from './deps'
import { Driver } from './driver'
import type { RunEvent, RunEventBody } from './events'
import { replay } from './replay'

export type { Journal, RunDeps, RunHandle, RunStart } from './deps'
export type { RunResult } from './machine'

/** Begins a run. Never throws: whatever is wrong with the workflow is how the run ends. */
export function startRun(start: RunStart, deps: RunDeps): RunHandle {
  const driver = new Driver(start, deps, deps.now(), -1)
  driver.emit({ type: 'runStarted', ...start })
  if (driver.machine.plan.step(start.nodeId)) {
    driver.machine.start(start.nodeId, start.input, start.only === true)
  } else driver.stop('missing', 'The step that this run begins with is no longer in the workflow.')
  driver.go()
  return handleOf(driver)
}

/** Goes on with a run where its journal ends; `undefined` when it has ended. */
export function resumeRun(events: readonly RunEvent[], deps: RunDeps): RunHandle | undefined {
  const [first] = events
  if (first?.type !== 'runStarted' || events.some(({ type }) => type === 'runEnded'))
    return undefined
  const { type: _, seq: __, at, ...start } = first
  const driver = new Driver(start, deps, at, events.at(-1)?.seq ?? 0)
  const owed = driver.replaying((pending) => replay(driver, start, events.slice(1), pending))
  driver.emit({ type: 'resumed' })
  const wasCancelled = events.some(({ type }) => type === 'cancelAsked')
  owe(driver, owed)
  if (wasCancelled && !driver.machine.ended) driver.machine.end({ status: 'cancelled' })
  else goOn(driver)
  return handleOf(driver)
}

/** Derived events that the journal lost. */
function owe(driver: Driver, owed: readonly RunEventBody[]): void {
  for (const event of owed) driver.emit(event)
}

/** What was under way begins again; but nobody knows of a write whether it was done. */
function goOn(driver: Driver): void {
  const { machine } = driver
  for (const step of Array.from(machine.steps())) {
    if (step.scope.isOver || machine.ended) continue
    if (step.status === 'waiting') driver.waitUntil(step, step.retryAt ?? 0)
    else if (step.status === 'running') {
      if (driver.goesRound(step)) machine.rounds.resume(step)
      else if (step.effect === 'write') machine.unknown(step)
      else driver.perform(step)
    }
  }
  driver.go()
}

function handleOf(driver: Driver): RunHandle {
  const { done, cancel, stop, resolve } = driver
  return { done, cancel, stop, resolve }
}
