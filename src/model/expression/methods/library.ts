import { toNumber, toText } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import { asFunction, isList, kindOf, putKey, type Value } from '../value'

/** Milliseconds of each unit that has always as many. */
const UNITS: Readonly<Record<string, number>> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
}

/** The moment that a text or a number of milliseconds tells. @throws ExpressionError `type` */
function moment(value: Value, meter: Meter): Date {
  const date = new Date(typeof value === 'number' ? value : toText(value, meter))
  if (!Number.isNaN(date.getTime())) return date
  throw new ExpressionError(
    'type',
    `“${toText(value, meter).slice(0, 40)}” is no date. Write it as 2026-11-26 or 2026-11-26T14:45:00Z.`,
  )
}

function unitOf(value: Value, meter: Meter): number {
  const name = toText(value, meter)
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined
  if (unit !== undefined) return unit
  throw new ExpressionError(
    'type',
    `“${name}” is no unit of time: choose from ${Object.keys(UNITS).join(', ')}.`,
  )
}

function listOf(value: Value, name: string): readonly Value[] {
  if (isList(value)) return value
  throw new ExpressionError('type', `“${name}” needs a list, and not ${kindOf(value)}.`)
}

/**
 * What JavaScript has no word for, or only one that changes with place and time. Dates are texts (ISO 8601) or
 * milliseconds since 1970, as JSON has them; days and hours are those of UTC.
 */
export const LIBRARY: Readonly<Record<string, (args: readonly Value[], meter: Meter) => Value>> = {
  /** `addTime('2026-11-26', 2, 'days')` gives `'2026-11-28T00:00:00.000Z'`. */
  addTime: ([when, amount, unit], meter) => {
    const time = moment(when, meter).getTime() + toNumber(amount, meter) * unitOf(unit, meter)
    return moment(time, meter).toISOString()
  },
  /** `timeBetween('2026-11-26', '2026-11-28', 'days')` gives `2`. */
  timeBetween: ([from, to, unit], meter) =>
    (moment(to, meter).getTime() - moment(from, meter).getTime()) / unitOf(unit, meter),
  /** `formatDate('2026-11-26', 'en-GB')` gives `'26/11/2026'`. */
  formatDate: ([when, locale], meter) => {
    meter.step(20)
    const name = locale === undefined ? 'en-GB' : toText(locale, meter)
    try {
      return moment(when, meter).toLocaleDateString(name, { timeZone: 'UTC' })
    } catch (error) {
      if (error instanceof ExpressionError) throw error
      throw new ExpressionError(
        'type',
        `“${name.slice(0, 40)}” is no language, such as en-GB or de.`,
      )
    }
  },
  /** `sum([1, 2])` gives `3`. */
  sum: ([items], meter) => {
    const list = listOf(items, 'sum')
    meter.step(list.length)
    return list.reduce((total: number, item) => total + toNumber(item, meter), 0)
  },
  /** `unique([1, 1, 2])` gives `[1, 2]`. */
  unique: ([items], meter) => {
    const list = listOf(items, 'unique')
    meter.step(list.length)
    meter.make(list.length)
    return [...new Set(list)]
  },
  /** `groupBy(people, one => one.city)` gives an object of lists. */
  groupBy: ([items, by], meter) => {
    const [list, keyOf] = [listOf(items, 'groupBy'), asFunction(by, 'groupBy')]
    const groups = new Map<string, Value[]>()
    for (const [place, item] of list.entries()) {
      meter.step()
      const key = toText(keyOf.call([item, place], meter), meter)
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    meter.make(list.length + groups.size)
    const made: Record<string, Value> = {}
    for (const [key, group] of groups) putKey(made, key, group)
    return made
  },
}
