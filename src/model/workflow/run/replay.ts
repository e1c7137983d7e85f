import type { RunStart } from './deps'
import type { Driver } from './driver'
import { partsOfKey, type RunEvent, type RunEventBody } from './events'

/**
 * Leads a fresh machine to where a journal ends. What the machine derives by itself is matched with what the journal says; what is
 * left in `owed` the journal does not have, because the browser ended in between.
 */
export function replay(
  driver: Driver,
  start: RunStart,
  events: readonly RunEvent[],
  owed: RunEventBody[],
): void {
  driver.machine.start(start.nodeId, start.input, start.only === true)
  for (const event of events) {
    const derived = owed.findIndex((one) => isSame(one, event))
    if (derived !== -1) owed.splice(derived, 1)
    else {
      apply(driver, event)
      // What this event itself made the machine say is in the journal by that.
      const own = owed.findIndex((one) => isSame(one, event))
      if (own !== -1) owed.splice(own, 1)
    }
  }
}

function apply(driver: Driver, event: RunEvent): void {
  const { machine } = driver
  if (!('key' in event)) return
  const step = machine.step(event.key)
  // Of an iteration that is over already.
  if (!step) return
  switch (event.type) {
    case 'attemptStarted':
      machine.began(step, event.effect, event.at)
      if (driver.goesRound(step)) machine.rounds.open(step)
      return undefined
    case 'attemptSucceeded':
      return machine.succeeded(step, event.outputs)
    case 'attemptFailed':
      return machine.settleFailed(step, event.error, event.retryAt)
    case 'attemptUnknown':
      return machine.unknown(step)
    case 'attemptResolved':
      return driver.applyResolved(step, event.how, event.outputs)
    case 'iterationStarted':
      return machine.rounds.begin(step, event.index, event.item)
    default:
      return undefined
  }
}

function isSame(one: RunEventBody, other: RunEventBody): boolean {
  if (one.type !== other.type) return false
  if (!('key' in one) || !('key' in other) || one.key !== other.key) {
    return one.type === 'runEnded' && other.type === 'runEnded'
  }
  const [index, otherIndex] = [one, other].map((event) => ('index' in event ? event.index : 0))
  return index === otherIndex && partsOfKey(one.key).nodeId === partsOfKey(other.key).nodeId
}
