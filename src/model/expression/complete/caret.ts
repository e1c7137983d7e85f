/** Where a caret stands in an expression. */
export interface Caret {
  /** The part of a name before the caret, which a proposal replaces. */
  readonly prefix: string
  /** What stands on the left of the dot before it; `undefined` where there is none. */
  readonly left: string | undefined
}

const NAME_END = /[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** What stands before a caret; `undefined` in a text, in a comment, and in a number, where nothing is to be proposed. */
export function caretIn(before: string): Caret | undefined {
  if (isInText(before)) return undefined
  const prefix = NAME_END.exec(before)?.[0] ?? ''
  const rest = before.slice(0, before.length - prefix.length)
  if (/\d$/.test(rest) && prefix === '') return undefined
  const dot = /\s*\??\.\s*$/.exec(rest)
  if (!dot) return { prefix, left: undefined }
  const left = primaryAtEnd(rest.slice(0, dot.index))
  // `1.` is a number; `...` spreads.
  return left === '' || /^\d/.test(left) ? undefined : { prefix, left }
}

/** Whether a text ends inside of a string or a comment; the code of `${}` is none. */
function isInText(text: string): boolean {
  const open: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const inside = open.at(-1)
    if (inside === '//') {
      if (sign === '\n') open.pop()
    } else if (inside === '/*') {
      if (text.startsWith('*/', at)) {
        open.pop()
        at += 1
      }
    } else if (inside === '"' || inside === "'" || inside === '`') {
      if (sign === '\\') at += 1
      else if (sign === inside) open.pop()
      else if (inside === '`' && text.startsWith('${', at)) {
        open.push('${')
        at += 1
      }
    } else if (sign === '"' || sign === "'" || sign === '`') open.push(sign)
    else if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      open.push(text.slice(at, at + 2))
      at += 1
    } else if (sign === '{') open.push('{')
    else if (sign === '}' && (inside === '${' || inside === '{')) open.pop()
  }
  const inside = open.at(-1)
  return inside !== undefined && inside !== '${' && inside !== '{'
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** The value that a text ends with: names, dots, calls and indices, back to where it begins. */
export function primaryAtEnd(text: string): string {
  let at = text.length
  for (;;) {
    const sign = text.charAt(at - 1)
    if (PAIRS[sign] !== undefined) {
      const opened = openingOf(text, at - 1)
      if (opened === undefined) return ''
      at = opened
      // What is called or indexed stands before it; a list or brackets may stand alone.
      if (!/[\p{ID_Continue}$)\]?.]$/u.test(text.slice(0, at))) break
      if (text.charAt(at - 1) === '.') at -= text.endsWith('?.', at) ? 2 : 1
      continue
    }
    const name = NAME_END.exec(text.slice(0, at))?.[0]
    if (name === undefined) break
    at -= name.length
    const dot = /\??\.$/.exec(text.slice(0, at))?.[0]
    if (dot === undefined || text.endsWith('..', at)) break
    at -= dot.length
  }
  return text.slice(at)
}

/** Where the bracket was opened that is closed at a place. Brackets in strings are taken for such: then nothing is proposed. */
function openingOf(text: string, close: number): number | undefined {
  const waiting: string[] = []
  for (let at = close; at >= 0; at -= 1) {
    const sign = text.charAt(at)
    const pair = PAIRS[sign]
    if (pair !== undefined) waiting.push(pair)
    else if (sign === waiting.at(-1)) {
      waiting.pop()
      if (waiting.length === 0) return at
    }
  }
  return undefined
}
