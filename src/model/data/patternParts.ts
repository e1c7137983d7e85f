/** A part of a regular expression with how often it repeats. */
export interface PatternPart {
  readonly source: string
  readonly min: number
  readonly max: number
  /** Of a group: its alternatives. */
  readonly inside?: readonly (readonly PatternPart[])[]
  /** Of anything else: the code points that it matches, of the first ones. */
  readonly matches?: ReadonlySet<number>
}

/** So many code points tell what a class matches: Latin, Greek, Cyrillic. */
const TRIED = 0x530

/** The alternatives of a valid regular expression; `undefined` for one with back references. */
export function parsePattern(source: string): readonly (readonly PatternPart[])[] | undefined {
  const reader = { source, at: 0, refersBack: false }
  const alternatives = readAlternatives(reader)
  return reader.refersBack ? undefined : alternatives
}

interface Reader {
  readonly source: string
  at: number
  refersBack: boolean
}

function readAlternatives(reader: Reader): PatternPart[][] {
  let parts: PatternPart[] = []
  const alternatives = [parts]
  while (reader.at < reader.source.length) {
    const sign = reader.source[reader.at]
    if (sign === ')') break
    if (sign === '|') {
      reader.at += 1
      alternatives.push((parts = []))
      continue
    }
    const part = readPart(reader)
    if (part) parts.push(part)
  }
  return alternatives
}

function readPart(reader: Reader): PatternPart | undefined {
  const from = reader.at
  const { source } = reader
  if (source[from] === '(') {
    const opening = /^\((?:\?(?:<?[=!]|:|<[^>]*>|[a-z-]*:))?/.exec(source.slice(from, from + 100))
    reader.at += opening?.[0].length ?? 1
    const inside = readAlternatives(reader)
    reader.at += 1
    return { ...readTimes(reader), inside, source: source.slice(from, reader.at) }
  }
  const atom = ATOM.exec(source.slice(from))?.[0] ?? source[from] ?? ''
  reader.at += Math.max(1, atom.length)
  if (/^\\(?:[1-9]|k<)/.test(atom)) reader.refersBack = true
  if (/^(?:\^|\$|\\[bB])$/.test(atom)) return undefined
  const matches = codesOf(atom)
  return { ...readTimes(reader), matches, source: source.slice(from, reader.at) }
}

const ATOM =
  /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|k<[^>]*>|\d+|[^])|\[\^?(?:\\[^]|[^\]\\])*\]|[\uD800-\uDBFF][\uDC00-\uDFFF])/

function readTimes(reader: Reader): { min: number; max: number } {
  const found = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/.exec(reader.source.slice(reader.at))
  if (!found) return { min: 1, max: 1 }
  reader.at += found[0].length
  // A lazy repetition tries the same ways in another order.
  if (reader.source[reader.at] === '?') reader.at += 1
  const [sign, least, comma, most] = found
  if (sign === '*') return { min: 0, max: Infinity }
  if (sign === '+') return { min: 1, max: Infinity }
  if (sign === '?') return { min: 0, max: 1 }
  const min = Number(least)
  if (comma === undefined) return { min, max: min }
  return { min, max: most === '' || most === undefined ? Infinity : Number(most) }
}

/** What a single part matches; empty where it cannot be told, which counts as anything. */
function codesOf(atom: string): Set<number> {
  const codes = new Set<number>()
  for (const flags of ['u', '']) {
    try {
      const test = new RegExp(`^(?:${atom})$`, flags)
      for (let code = 0; code < TRIED; code++) {
        if (test.test(String.fromCodePoint(code))) codes.add(code)
      }
      return codes
    } catch {
      // Tried without the flag.
    }
  }
  return codes
}
