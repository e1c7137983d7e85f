import type { Steps } from './types'

/** What a style sheet is made of, in its order. */
export interface CssHandler {
  /** A block begins: `.dark`, `@media print`. */
  readonly open: (prelude: string) => void
  readonly close: () => void
  readonly declaration: (name: string, value: string) => void
  /** A rule without a block: `@import "a.css"`. */
  readonly statement: (text: string) => void
  readonly comment: (text: string) => void
}

const STEP = 1 << 14
const [QUOTE, APOSTROPHE, OPEN, CLOSE, SLASH, STAR, SEMICOLON, BACKSLASH, LINE, BRACE, END] = [
  34, 39, 40, 41, 47, 42, 59, 92, 10, 123, 125,
] as const

/** Walks over a style sheet once, whatever is in it: each character is looked at a fixed number of times. */
export function* scanCss(text: string, on: CssHandler): Steps<void> {
  let rest = STEP
  for (let at = 0; at < text.length;) {
    if (at > rest) {
      yield (at / text.length) * 0.5
      rest = at + STEP
    }
    const { chunk, end } = yield* readChunk(text, at, on)
    const sign = text.charCodeAt(end)
    at = end + 1
    if (sign === BRACE) {
      if (/^--[^\s:]+\s*:/.test(chunk)) {
        const close = endOfBraces(text, end)
        tell(`${chunk}${text.slice(end, close)}`, on)
        at = close
      } else on.open(chunk)
      continue
    }
    if (chunk !== '') tell(chunk, on)
    if (sign === END) on.close()
  }
}

function tell(chunk: string, on: CssHandler): void {
  const colon = chunk.indexOf(':')
  if (chunk.startsWith('@') || colon === -1) on.statement(chunk)
  else on.declaration(chunk.slice(0, colon).trim(), chunk.slice(colon + 1).trim())
}

/** What stands before the next `;`, `{` or `}` that is in no string, bracket or comment. */
function* readChunk(
  text: string,
  from: number,
  on: CssHandler,
): Steps<{ readonly chunk: string; readonly end: number }> {
  const parts: string[] = []
  let start = from
  let depth = 0
  let at = from
  for (let looked = 1; at < text.length; at++, looked++) {
    if (looked % STEP === 0) yield (at / text.length) * 0.5
    const code = text.charCodeAt(at)
    if (code === SLASH && text.charCodeAt(at + 1) === STAR) {
      const end = text.indexOf('*/', at + 2)
      const stop = end === -1 ? text.length : end
      parts.push(text.slice(start, at))
      on.comment(text.slice(at + 2, stop))
      start = Math.min(stop + 2, text.length)
      at = start - 1
    } else if (code === QUOTE || code === APOSTROPHE) at = endOfString(text, at)
    else if (code === BACKSLASH) at += 1
    else if (code === OPEN) depth += 1
    else if (code === CLOSE) depth = Math.max(0, depth - 1)
    else if (code === SEMICOLON && depth === 0) break
    // A brace ends a bracket that nobody closed: the rest of the sheet is not swallowed.
    else if (code === BRACE || code === END) break
  }
  const end = Math.min(at, text.length)
  parts.push(text.slice(start, end))
  return { chunk: parts.join('').trim(), end }
}

/** Where a string ends: at its quote, or at the end of a line where it is not closed. */
function endOfString(text: string, from: number): number {
  const quote = text.charCodeAt(from)
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === quote || code === LINE) return at
  }
  return text.length
}

/** The place after the brace that closes the one at a place. */
function endOfBraces(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BRACE) depth += 1
    else if (code === END && --depth === 0) return at + 1
  }
  return text.length
}
