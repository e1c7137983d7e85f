import { fail, ok, type Result } from '../result'
import { parsePattern, type PatternPart } from './patternParts'

/** A pattern that may be run on texts up to a length, within a few hundredths of a second whatever they are. */
export interface SafePattern {
  /** Matches a text as a whole. */
  readonly whole: RegExp
  /** Longer texts are not tried, in characters. */
  readonly most: number
}

/** Longer patterns are refused, in characters. */
const MOST_PATTERN = 1000
/** A text may be taken apart in so many ways at most. */
const MOST_STEPS = 5_000_000
const LONGEST_TEXT = 100_000
/** From so many rounds on, a repetition counts as one without an end. */
const MANY = 10

/**
 * Compiles the pattern of a field. Browsers try one way after the other to match a text, so patterns are refused that may be tried in
 * exponentially many ways: repetitions of what itself varies without a fixed character that keeps the rounds apart, repeated
 * alternatives that begin alike, and back references. Of the others the number of ways grows as a power of the length, and the
 * length of texts is limited by that power. Refused with a sentence.
 */
export function compilePattern(source: string): Result<SafePattern, string> {
  if (source.length > MOST_PATTERN) {
    return fail(`The pattern is longer than ${MOST_PATTERN} characters.`)
  }
  const whole = compileWhole(`^(?:${source})$`, source)
  if (!whole) return fail('The pattern is no regular expression.')
  const parts = parsePattern(source)
  if (!parts) return fail('The pattern refers back to what it matched, which may take for ever.')
  const risk = riskIn(parts)
  if (risk !== undefined) {
    return fail(
      `The pattern repeats “${risk}”, which a text may match in too many ways: it would take for ever.`,
    )
  }
  const most = lengthFor(degreeOf(parts))
  if (most < 32) return fail('The pattern has too many repetitions that match the same characters.')
  return ok({ whole, most })
}

function compileWhole(whole: string, source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      // The source alone has to be one, too: `a)|(b` is none, in whatever it is wrapped.
      const [, compiled] = [source, whole].map((one) => new RegExp(one, flags))
      return compiled
    } catch {
      // Older patterns escape what need not be escaped, which the flag `u` does not take.
    }
  }
  return undefined
}

/** The repeated part that may be matched in exponentially many ways. */
function riskIn(alternatives: readonly (readonly PatternPart[])[]): string | undefined {
  for (const part of alternatives.flat()) {
    if (!part.inside) continue
    const inner = riskIn(part.inside)
    if (inner !== undefined) return inner
    if (part.max < MANY) continue
    if (!part.inside.every(keepsApart) || beginAlike(part.inside)) return part.source
  }
  return undefined
}

/** Whether one round ends in one way alone: nothing in it varies, or a character that nothing else in it matches begins or ends it. */
function keepsApart(parts: readonly PatternPart[]): boolean {
  if (!parts.some(varies)) return parts.length > 0
  return [parts[0], parts.at(-1)].some((mark) => {
    if (!mark?.matches || mark.min !== 1 || mark.max !== 1) return false
    return everyAtom(parts).every((atom) => atom === mark || !overlap(atom, mark))
  })
}

function varies(part: PatternPart): boolean {
  if (part.min !== part.max) return true
  return part.inside !== undefined && (part.inside.length > 1 || part.inside.flat().some(varies))
}

function everyAtom(parts: readonly PatternPart[]): PatternPart[] {
  return parts.flatMap((part) => (part.inside ? everyAtom(part.inside.flat()) : [part]))
}

function beginAlike(alternatives: readonly (readonly PatternPart[])[]): boolean {
  return alternatives.some((one, at) =>
    alternatives.slice(at + 1).some((other) => {
      const [a] = one
      const [b] = other
      return !a?.matches || !b?.matches || a.min === 0 || b.min === 0 || overlap(a, b)
    }),
  )
}

function overlap(a: PatternPart, b: PatternPart): boolean {
  if (!a.matches || !b.matches || a.matches.size === 0 || b.matches.size === 0) return true
  const others = b.matches
  return [...a.matches].some((code) => others.has(code))
}

/** How many open repetitions may share the same characters of a text. */
function degreeOf(alternatives: readonly (readonly PatternPart[])[]): number {
  const open = openAtoms(alternatives, 1)
  const shared = open.map((atom) => open.filter((other) => overlap(atom, other)).length)
  return Math.max(0, ...shared)
}

function openAtoms(
  alternatives: readonly (readonly PatternPart[])[],
  rounds: number,
): PatternPart[] {
  return alternatives.flat().flatMap((part) => {
    if (part.inside) return openAtoms(part.inside, part.max < MANY ? rounds * part.max : rounds)
    const isOpen = part.max >= MANY && part.min !== part.max
    return isOpen ? Array.from({ length: Math.min(Math.max(rounds, 1), 20) }, () => part) : []
  })
}

/** The longest text that has no more ways to be cut in `degree` places than may be tried. */
function lengthFor(degree: number): number {
  if (degree < 2) return LONGEST_TEXT
  let most = 1
  while (most < LONGEST_TEXT && waysOf(most * 2, degree) <= MOST_STEPS) most *= 2
  return most
}

function waysOf(length: number, degree: number): number {
  let ways = 1
  for (let at = 1; at <= degree; at++) ways *= (length + at) / at
  return ways
}
