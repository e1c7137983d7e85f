import { toNumber, toPlace, toText } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import type { Value } from '../value'
import { methods, type Method } from './method'

/** Counts a text that was made of another one and is about as long. */
const kept =
  (change: (self: string, args: readonly Value[], meter: Meter) => string): Method<string> =>
  (self, args, meter) => {
    const text = change(self, args, meter)
    meter.make(text.length)
    return text
  }

/** Looks for a text, from a place on. */
const sought =
  (look: (self: string, sought: string, from: number) => Value, fallback = 0): Method<string> =>
  (self, [what, from], meter) => {
    meter.make(self.length >> 4) // reading is faster than writing, but not free
    return look(self, toText(what, meter), toPlace(from, meter, fallback))
  }

/** What is put in may stand for what is around it (`$&`): counted as if each sign did. */
function replaced(
  self: string,
  [what, by]: readonly Value[],
  meter: Meter,
  everywhere: boolean,
): string {
  const [from, to] = [toText(what, meter), toText(by, meter)]
  const times = everywhere ? self.split(from).length : 2
  const signs = to.split('$').length - 1
  meter.make(self.length + times * (to.length + signs * self.length))
  return everywhere ? self.replaceAll(from, to) : self.replace(from, to)
}

function padded(self: string, [width, filler]: readonly Value[], meter: Meter, atEnd: boolean) {
  const length = toPlace(width, meter, 0)
  const text = filler === undefined ? ' ' : toText(filler, meter)
  meter.make(Math.max(length, self.length))
  return atEnd ? self.padEnd(length, text) : self.padStart(length, text)
}

const toString: Method<string> = (self) => self

/** What can be done with a text, as in JavaScript; without what takes a regular expression. */
export const STRINGS = methods<string>({
  at: (self, [place], meter) => self.at(toPlace(place, meter, 0)),
  charAt: (self, [place], meter) => self.charAt(toPlace(place, meter, 0)),
  charCodeAt: (self, [place], meter) => self.charCodeAt(toPlace(place, meter, 0)),
  codePointAt: (self, [place], meter) => self.codePointAt(toPlace(place, meter, 0)),
  concat: kept((self, args, meter) => self.concat(...args.map((arg) => toText(arg, meter)))),
  endsWith: (self, [what, to], meter) =>
    self.endsWith(toText(what, meter), toPlace(to, meter, self.length)),
  includes: sought((self, what, from) => self.includes(what, from)),
  indexOf: sought((self, what, from) => self.indexOf(what, from)),
  lastIndexOf: sought((self, what, from) => self.lastIndexOf(what, from), Infinity),
  localeCompare: (self, [other], meter) => self.localeCompare(toText(other, meter), 'en'),
  normalize: kept((self) => self.normalize()),
  padEnd: (self, args, meter) => padded(self, args, meter, true),
  padStart: (self, args, meter) => padded(self, args, meter, false),
  repeat(self, [times], meter) {
    const count = toPlace(times, meter, 0)
    if (count < 0)
      throw new ExpressionError('type', '“repeat” needs a number that is not negative.')
    meter.make(self.length * count)
    return self.repeat(count)
  },
  replace: (self, args, meter) => replaced(self, args, meter, false),
  replaceAll: (self, args, meter) => replaced(self, args, meter, true),
  slice: kept((self, [from, to], meter) =>
    self.slice(toPlace(from, meter, 0), toPlace(to, meter, self.length)),
  ),
  split(self, [separator, limit], meter) {
    const most = limit === undefined ? undefined : toNumber(limit, meter)
    const parts = separator === undefined ? [self] : self.split(toText(separator, meter), most)
    meter.make(self.length + parts.length)
    return parts
  },
  startsWith: (self, [what, from], meter) =>
    self.startsWith(toText(what, meter), toPlace(from, meter, 0)),
  substring: kept((self, [from, to], meter) =>
    self.substring(toPlace(from, meter, 0), toPlace(to, meter, self.length)),
  ),
  toLowerCase: kept((self) => self.toLowerCase()),
  toString,
  toUpperCase: kept((self) => self.toUpperCase()),
  trim: kept((self) => self.trim()),
  trimEnd: kept((self) => self.trimEnd()),
  trimStart: kept((self) => self.trimStart()),
})
