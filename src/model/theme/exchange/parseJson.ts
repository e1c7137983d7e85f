import type { Json } from '../../json'
import { fail, ok, type Result } from '../../result'
import type { Steps } from './types'

/** Characters that are read in one step. */
const STEP = 1 << 15
/** Deeper files are refused: no theme nests like this. */
const DEEPEST = 200

const SPACE = /[ \t\n\r]*/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

type Open = { readonly list: Json[] } | { readonly object: Record<string, Json>; name: string }

/** Reads JSON in steps, since the engine's own parser holds up the page for a large file. Refused with the place where it is none. */
export function* parseJson(text: string): Steps<Result<Json, string>> {
  const open: Open[] = []
  let at = 0
  let rest = STEP
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const sign = () => {
    take(SPACE)
    return text[at]
  }
  const takeString = (): string | undefined => {
    if (text[at] !== '"') return undefined
    const end = closingQuote(text, at + 1)
    const read = end === -1 ? undefined : unescaped(text.slice(at, end + 1))
    if (read !== undefined) at = end + 1
    return read
  }
  const takeName = (): string | undefined => {
    sign()
    const name = takeString()
    if (name === undefined || sign() !== ':') return undefined
    at += 1
    return name
  }
  const misfit = () => fail(`The file is not JSON, ${placeOf(text, at)}.`)

  for (;;) {
    if (at > rest) {
      yield at / text.length
      rest = at + STEP
    }
    let value: Json
    const first = sign()
    if (first === '{' || first === '[') {
      if (open.length === DEEPEST) return fail(`The file nests deeper than ${DEEPEST} levels.`)
      at += 1
      const isList = first === '['
      if (sign() !== (isList ? ']' : '}')) {
        const name = isList ? '' : takeName()
        if (name === undefined) return misfit()
        open.push(isList ? { list: [] } : { object: {}, name })
        continue
      }
      at += 1
      value = isList ? [] : {}
    } else {
      const string = takeString()
      const scalar = string === undefined ? take(SCALAR) : ''
      if (string === undefined && scalar === '') return misfit()
      value = string ?? (JSON.parse(scalar) as Json)
    }
    for (;;) {
      const inside = open.at(-1)
      const next = sign()
      if (!inside) return next === undefined ? ok(value) : misfit()
      put(inside, value)
      at += 1
      if (next === ',') {
        const name = 'list' in inside ? '' : takeName()
        if (name === undefined) return misfit()
        if ('name' in inside) inside.name = name
        break
      }
      if (next !== ('list' in inside ? ']' : '}')) {
        at -= 1
        return misfit()
      }
      open.pop()
      value = 'list' in inside ? inside.list : inside.object
    }
  }
}

function put(inside: Open, value: Json): void {
  if ('list' in inside) inside.list.push(value)
  else if (inside.name !== '__proto__') inside.object[inside.name] = value
  else {
    const own = { value, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(inside.object, inside.name, own)
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = from; ; at++) {
    at = text.indexOf('"', at)
    if (at === -1) return -1
    let slashes = 0
    while (at - slashes > from && text[at - slashes - 1] === '\\') slashes++
    if (slashes % 2 === 0) return at
  }
}

function unescaped(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}

function placeOf(text: string, at: number): string {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return `line ${line}, column ${at - start + 1}`
}
