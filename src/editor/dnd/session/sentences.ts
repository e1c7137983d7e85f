import { nameOf } from '@/editor/commands/naming'
import type { Place } from '@/model/tree/place'
import { homeName } from '../geometry/canvasTarget'
import type { DropRules } from '../geometry/load'

/** Says a place: `Before Title in Hero, position 2 of 5.` Counts what would lie there after the drop. */
export function sayPlace(rules: DropRules, place: Place): string {
  const { context } = rules
  const staying = rules.staying(place)
  const name = homeName(context, place)
  const before = staying[place.index]
  const entering = Math.max(1, rules.load.ids.length)
  const position = `position ${place.index + 1} of ${staying.length + entering}`
  if (staying.length === 0) return `In ${name}, which is empty.`
  if (before === undefined) return `At the end of ${name}, ${position}.`
  return `Before ${nameOf(context, before)} in ${name}, ${position}.`
}

/** Said when a keyboard drag begins. */
export function sayLifted(label: string): string {
  return `Lifted ${label}. Arrow keys choose a place, Space drops, Escape cancels.`
}

/** Said when the drop is done. */
export function sayDropped(label: string, rules: DropRules, place: Place): string {
  return `Dropped ${label}. ${sayPlace(rules, place)}`
}

/** Said when a drag ends without a drop. */
export function sayCancelled(label: string): string {
  return `Cancelled. ${label} is where it was.`
}
