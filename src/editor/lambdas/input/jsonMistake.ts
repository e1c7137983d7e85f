/** The first place at which a text stops being JSON; line and column are counted from 1. */
export interface JsonMistake {
  readonly line: number
  readonly column: number
  /** What is wrong there, as a sentence. */
  readonly message: string
}

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const WORD = /[\p{L}\p{N}_$.+-]+/uy
const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Finds what `JSON.parse` would stumble over; `undefined` for JSON. Browsers word and place that differently, and some
 * name no place at all. Goes through the text once, without recursion.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const open: ('{' | '[')[] = []
  let wanted = 'value' as Wanted
  let at = 0
  const after = (): Wanted => (open.length === 0 ? 'nothing' : 'commaOrEnd')
  const mistake = (message: string, place = at) => ({ ...placeOf(text, place), message })

  for (;;) {
    at += matchAt(SPACE, text, at).length
    const character = text[at]
    if (character === undefined) {
      return wanted === 'nothing' ? undefined : mistake(endsTooEarly(wanted, open.at(-1)))
    }
    if (wanted === 'nothing') return mistake('Only one value can stand here; this is more.')

    if (character === '}' || character === ']') {
      const opener = character === '}' ? '{' : '['
      const mayEnd = wanted === 'commaOrEnd' || wanted === 'keyOrEnd' || wanted === 'valueOrEnd'
      if (mayEnd && open.at(-1) === opener) {
        open.pop()
        wanted = after()
        at += 1
        continue
      }
      return mistake(closedTooEarly(character, wanted, open.at(-1)))
    }
    if (wanted === 'commaOrEnd') {
      if (character !== ',') return mistake('A comma is missing before this.')
      wanted = open.at(-1) === '{' ? 'key' : 'value'
      at += 1
      continue
    }
    if (wanted === 'colon') {
      if (character !== ':') return mistake('A colon is missing after the name.')
      wanted = 'value'
      at += 1
      continue
    }
    if (character === '"') {
      const end = endOfString(text, at)
      if (end.message !== undefined) return mistake(end.message, end.at)
      at = end.at
      wanted = wanted === 'key' || wanted === 'keyOrEnd' ? 'colon' : after()
      continue
    }
    if (wanted === 'key' || wanted === 'keyOrEnd') {
      return mistake(commonMistake(character) ?? 'A name in double quotes is missing here.')
    }
    if (character === '{' || character === '[') {
      open.push(character)
      wanted = character === '{' ? 'keyOrEnd' : 'valueOrEnd'
      at += 1
      continue
    }
    const scalar = matchAt(NUMBER, text, at) || literalAt(text, at)
    if (scalar === '') return mistake(noValue(text, at))
    at += scalar.length
    wanted = after()
  }
}

function endOfString(
  text: string,
  from: number,
): { readonly at: number; readonly message?: string } {
  let at = from + 1
  for (;;) {
    const character = text[at]
    if (character === '"') return { at: at + 1 }
    if (character === undefined || character === '\n' || character === '\r') {
      return { at: from, message: 'This text is not closed: a double quote is missing.' }
    }
    if (character < ' ') return { at, message: 'A tab or the like stands in a text: write “\\t”.' }
    const length = character === '\\' ? matchAt(ESCAPE, text, at).length : 1
    if (length === 0)
      return { at, message: `“${text.slice(at, at + 2)}” has no meaning in a text.` }
    at += length
  }
}

function endsTooEarly(wanted: Wanted, opener: '{' | '[' | undefined): string {
  if (wanted === 'colon') return 'The text ends too early: a colon and a value are missing.'
  if (wanted === 'value' && opener === undefined) return 'A value is missing.'
  return `The text ends too early: “${opener === '[' ? ']' : '}'}” is missing.`
}

function closedTooEarly(character: string, wanted: Wanted, opener: '{' | '[' | undefined): string {
  if (opener === undefined) return `Nothing was opened that “${character}” could close.`
  if ((opener === '{') !== (character === '}')) {
    return `“${opener}” was opened, but “${character}” closes something else.`
  }
  if (wanted === 'key' || (wanted === 'value' && opener === '[')) {
    return 'There is a comma too many before this.'
  }
  return 'A value is missing before this.'
}

function commonMistake(character: string): string | undefined {
  if (character === "'") return 'Texts and names stand in double quotes.'
  if (character === '/') return 'JSON has no comments.'
  if (character === ',') return 'There is a comma too many.'
  return undefined
}

function noValue(text: string, at: number): string {
  const word = matchAt(WORD, text, at)
  if (word === '') return commonMistake(text[at] ?? '') ?? `“${text[at]}” begins no value.`
  if (/^[-+.]?\d/.test(word)) return `“${word}” is not how JSON writes a number.`
  return `“${word}” is no JSON value. Texts stand in double quotes.`
}

function literalAt(text: string, at: number): string {
  const word = matchAt(WORD, text, at)
  return ['true', 'false', 'null'].includes(word) ? word : ''
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1 }
}
