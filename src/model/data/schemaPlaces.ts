/** A part of a text, by offsets. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where the values of a JSON text stand in it. */
export interface JsonPlaces {
  /** The value at a JSON pointer, or of the nearest one around it that is there. */
  readonly valueAt: (pointer: string) => TextRange
  /** The name of a property, or its value where it has none. */
  readonly nameAt: (pointer: string) => TextRange
  /** The pointers of names that stand twice in one object. */
  readonly twice: readonly string[]
}

const STRING = /"(?:[^"\\]|\\.)*"/y
const SPACE = /\s*/y
const SCALAR = /[^\s,\]}]+/y

/** Finds the values of a text that is valid JSON and not nested deeply. */
export function placesIn(text: string): JsonPlaces {
  const values = new Map<string, TextRange>()
  const names = new Map<string, TextRange>()
  const twice: string[] = []
  let at = 0

  function take(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  function isNext(sign: string): boolean {
    take(SPACE)
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  function readValue(pointer: string): void {
    take(SPACE)
    const start = at
    if (isNext('{')) readObject(pointer)
    else if (isNext('[')) readList(pointer)
    else if (take(STRING) === '') take(SCALAR)
    values.set(pointer, { start, end: at })
  }
  function readObject(pointer: string): void {
    if (isNext('}')) return
    do {
      take(SPACE)
      const start = at
      const below = `${pointer}/${escaped(JSON.parse(take(STRING)) as string)}`
      if (names.has(below)) twice.push(below)
      names.set(below, { start, end: at })
      isNext(':')
      readValue(below)
    } while (isNext(','))
    isNext('}')
  }
  function readList(pointer: string): void {
    if (isNext(']')) return
    let index = 0
    do readValue(`${pointer}/${index++}`)
    while (isNext(','))
    isNext(']')
  }

  readValue('')
  const valueAt = (pointer: string): TextRange => {
    let around = pointer
    for (;;) {
      const found = values.get(around)
      if (found) return found
      if (around === '') return { start: 0, end: text.length }
      around = around.slice(0, around.lastIndexOf('/'))
    }
  }
  return { valueAt, nameAt: (pointer) => names.get(pointer) ?? valueAt(pointer), twice }
}

/** A name as a JSON pointer has it. */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
