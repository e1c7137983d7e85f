import { joined, toNumber, toPlace, toText } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import { asFunction, asPart, isList, type Value } from '../value'
import { methods, type Method } from './method'

type List = readonly Value[]
/** What a function answers for the item at a place. */
type Ask = (place: number) => Value

/** A method that asks a function for each item. */
const asking =
  (name: string, run: (self: List, ask: Ask, meter: Meter) => Value): Method<List> =>
  (self, [given], meter) => {
    const chosen = asFunction(given, name)
    const ask: Ask = (place) => {
      meter.step()
      return chosen.call([self[place], place, self], meter)
    }
    return run(self, ask, meter)
  }

/** A method that makes a list about as long as the one that it is of. */
const making =
  (make: (self: List, args: readonly Value[], meter: Meter) => List): Method<List> =>
  (self, args, meter) => {
    meter.step(self.length)
    const made = make(self, args, meter)
    meter.make(made.length)
    return made
  }

/** The places of a list, from its start or from its end, until one is found. */
function placeOf(self: List, ask: Ask, fromEnd = false): number {
  for (let n = 0; n < self.length; n++) {
    const place = fromEnd ? self.length - 1 - n : n
    if (ask(place)) return place
  }
  return -1
}

function flattened(self: List, depth: number, meter: Meter): List {
  const flat: Value[] = []
  for (const item of self) {
    meter.step()
    if (isList(item) && depth > 0) flat.push(...flattened(item, depth - 1, meter))
    else flat.push(item)
    meter.make(1)
  }
  return flat
}

function sorted(self: List, [order]: readonly Value[], meter: Meter): List {
  if (order === undefined) {
    const texts = new Map(self.map((item) => [item, toText(item, meter)]))
    const text = (item: Value) => texts.get(item) ?? ''
    const compare = (a: Value, b: Value) => (text(a) < text(b) ? -1 : Number(text(a) > text(b)))
    return self.toSorted(compare)
  }
  const chosen = asFunction(order, 'sort')
  return self.toSorted((one, other) => {
    meter.step()
    return toNumber(chosen.call([one, other], meter), meter)
  })
}

function reduced(name: string, fromEnd: boolean): Method<List> {
  return (self, [given, ...first], meter) => {
    const chosen = asFunction(given, name)
    const places = self.map((_, place) => place)
    if (fromEnd) places.reverse()
    let value = first[0]
    if (first.length === 0) {
      const start = places.shift()
      if (start === undefined) {
        throw new ExpressionError('type', `“${name}” of an empty list needs a value to begin with.`)
      }
      value = self[start]
    }
    for (const place of places) {
      meter.step()
      value = chosen.call([value, self[place], place, self], meter)
    }
    return value
  }
}

/** As JavaScript does: `NaN` is found by `includes` and not by `indexOf`. */
const includes: Method<List> = (self, [what], meter) => {
  meter.step(self.length)
  return self.includes(what)
}

const toString: Method<List> = (self, _, meter) => joined(self, ',', meter)

/** What can be done with a list, as in JavaScript; nothing changes the list itself, also where it does there. */
export const LISTS = methods<List>({
  at: (self, [place], meter) => self.at(toPlace(place, meter, 0)),
  concat: making((self, args) =>
    self.concat(...args.map((arg) => (isList(arg) ? arg : [asPart(arg)]))),
  ),
  every: asking('every', (self, ask) => placeOf(self, (place) => !ask(place)) === -1),
  filter: asking('filter', (self, ask, meter) => {
    const kept = self.filter((_, place) => ask(place))
    meter.make(kept.length)
    return kept
  }),
  find: asking('find', (self, ask) => self[placeOf(self, ask)]),
  findIndex: asking('findIndex', (self, ask) => placeOf(self, ask)),
  findLast: asking('findLast', (self, ask) => self[placeOf(self, ask, true)]),
  findLastIndex: asking('findLastIndex', (self, ask) => placeOf(self, ask, true)),
  flat: (self, [depth], meter) => flattened(self, Math.min(toPlace(depth, meter, 1), 50), meter),
  flatMap: asking('flatMap', (self, ask, meter) =>
    flattened(
      self.map((_, place) => asPart(ask(place))),
      1,
      meter,
    ),
  ),
  includes,
  indexOf: (self, [what, from], meter) => {
    meter.step(self.length)
    return self.indexOf(what, toPlace(from, meter, 0))
  },
  join: (self, [separator], meter) =>
    joined(self, separator === undefined ? ',' : toText(separator, meter), meter),
  lastIndexOf: (self, [what], meter) => {
    meter.step(self.length)
    return self.lastIndexOf(what)
  },
  map: asking('map', (self, ask, meter) => {
    meter.make(self.length)
    return self.map((_, place) => asPart(ask(place)))
  }),
  reduce: reduced('reduce', false),
  reduceRight: reduced('reduceRight', true),
  reverse: making((self) => self.toReversed()),
  slice: making((self, [from, to], meter) =>
    self.slice(toPlace(from, meter, 0), toPlace(to, meter, self.length)),
  ),
  some: asking('some', (self, ask) => placeOf(self, ask) !== -1),
  sort: making(sorted),
  toReversed: making((self) => self.toReversed()),
  toSorted: making(sorted),
  toString,
  with: making((self, [place, value], meter) => {
    const n = toPlace(place, meter, 0)
    if (n >= self.length || n < -self.length) {
      throw new ExpressionError('type', `There is no item ${n} in a list of ${self.length}.`)
    }
    return self.with(n, asPart(value))
  }),
})
