import { toPlace, toText } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import { isKeyed, type Value } from '../value'
import { methods, type Method } from './method'

/** The language of texts for people when none is given: a value must not depend on where it is computed. */
const LOCALE = 'en-US'

/** What a number refuses to do, in a sentence of ours. */
function refusing<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw new ExpressionError('type', `${(error as Error).message}.`)
  }
}

/** Options of `Intl`, plain values only. */
function optionsOf(value: Value, meter: Meter): Intl.NumberFormatOptions {
  if (!isKeyed(value)) return {}
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    typeof part === 'object' ? toText(part, meter) : part,
  ])
  return Object.fromEntries(entries) as Intl.NumberFormatOptions
}

const toString: Method<number> = (self, [radix], meter) =>
  refusing(() => self.toString(toPlace(radix, meter, 10)))

const toLocaleString: Method<number> = (self, [locale, options], meter) => {
  meter.step(20) // one of the slow ones
  const name = locale === undefined ? LOCALE : toText(locale, meter)
  return refusing(() => self.toLocaleString(name, optionsOf(options, meter)))
}

/** What can be done with a number, as in JavaScript. */
export const NUMBERS = methods<number>({
  toFixed: (self, [digits], meter) => refusing(() => self.toFixed(toPlace(digits, meter, 0))),
  toLocaleString,
  toPrecision: (self, [digits], meter) =>
    refusing(() =>
      digits === undefined ? String(self) : self.toPrecision(toPlace(digits, meter, 0)),
    ),
  toString,
})

const booleanText: Method<boolean> = (self) => String(self)

/** What can be done with `true` and `false`. */
export const BOOLEANS = methods<boolean>({ toString: booleanText })
