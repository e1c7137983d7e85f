const VALUE = 'a value is expected'
const NAME = 'a name in double quotes is expected'

/** Where a text stops being JSON, and what is wrong there where that can be told. */
export interface Misfit {
  /** An offset in the text; its length where the text ends too early. */
  readonly at: number
  readonly why: string
}

const SPACE = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- these are what JSON forbids in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/**
 * Says with line and column why a text is not JSON; `undefined` for one that is. Engines word their errors
 * differently, and for short texts without a position: this reads the text itself. It does not recurse,
 * so that no depth of brackets is too much for it.
 */
export function whyNotJson(text: string): string | undefined {
  const misfit = findMisfit(text)
  if (!misfit) return undefined
  const before = text.slice(0, misfit.at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return `line ${before.length}, column ${column}: ${misfit.why}`
}

/** Where a text stops being JSON; `undefined` for one that is. */
export function findMisfit(text: string): Misfit | undefined {
  const open: ('{' | '[')[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const next = () => {
    take(SPACE)
    return text[at]
  }
  const misfit = (wanted: string): Misfit => ({ at, why: whatIsWrong(text, at, wanted) })

  for (;;) {
    const first = next()
    if (first === '{' || first === '[') {
      open.push(first)
      at += 1
      const close = first === '{' ? '}' : ']'
      if (next() !== close) {
        const missing = first === '{' ? takeName() : undefined
        if (missing) return misfit(missing)
        continue
      }
      at += 1
      open.pop()
    } else if (take(STRING) === undefined && take(SCALAR) === undefined) {
      return misfit(VALUE)
    }
    const end = takeClosing()
    if (end !== 'more') return end
  }

  /** Takes the brackets that close after a value, and the comma before the next one. */
  function takeClosing(): Misfit | undefined | 'more' {
    for (;;) {
      const inside = open.at(-1)
      const sign = next()
      if (inside === undefined) {
        return sign === undefined ? undefined : misfit('the document has ended before')
      }
      const close = inside === '{' ? '}' : ']'
      if (sign === close) {
        at += 1
        open.pop()
        continue
      }
      if (sign !== ',') return misfit(`a comma or “${close}” is expected`)
      const comma = at
      at += 1
      if (next() === close) return { at: comma, why: `the comma before “${close}” is one too many` }
      const missing = inside === '{' ? takeName() : undefined
      if (missing) return misfit(missing)
      return 'more'
    }
  }

  /** Takes a name and its colon, or answers which of them is missing. */
  function takeName(): string | undefined {
    if (take(STRING) === undefined) return NAME
    if (next() !== ':') return 'a colon is expected'
    at += 1
    return undefined
  }
}

function whatIsWrong(text: string, at: number, wanted: string): string {
  const sign = text[at]
  if (sign === undefined) return 'the text ends too early'
  if (sign === '"' && (wanted === VALUE || wanted === NAME)) {
    return 'this text in quotes is not closed or not valid'
  }
  if (sign === "'") return 'texts need double quotes'
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'JSON has no comments'
  return wanted
}
