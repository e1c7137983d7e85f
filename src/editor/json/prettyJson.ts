import { isJsonObject, type Json } from '@/model/json'

/** A JSON value as a text, perhaps not all of it. */
export interface PrettyJson {
  readonly text: string
  readonly isCut: boolean
}

/** More than this of a text makes a page slow to lay out. */
const TEXT_SHOWN = 100_000

/** A value with indentation, as far as `most` characters go: what lies beyond is never looked at. */
export function prettyJson(value: Json, most = TEXT_SHOWN): PrettyJson {
  const parts: string[] = []
  let left = most
  /** Whether there is room for more. */
  const put = (text: string): boolean => {
    parts.push(text.length > left ? text.slice(0, left) : text)
    left -= text.length
    return left >= 0
  }

  function write(value: Json, indent: string): boolean {
    if (typeof value === 'string') {
      // One character of text is at least one character of JSON.
      return put(JSON.stringify(value.length > left ? value.slice(0, left + 1) : value))
    }
    const isList = Array.isArray(value)
    if (!isList && !isJsonObject(value)) return put(JSON.stringify(value))
    const keys = isList ? (value as readonly Json[]).keys() : Object.keys(value)
    const deeper = `${indent}  `
    let isFirst = true
    if (!put(isList ? '[' : '{')) return false
    for (const key of keys) {
      const child = (value as Readonly<Record<string | number, Json | undefined>>)[key]
      if (child === undefined) continue
      const name = isList ? '' : `${JSON.stringify(key)}: `
      if (!put(`${isFirst ? '' : ','}\n${deeper}${name}`) || !write(child, deeper)) return false
      isFirst = false
    }
    return put(`${isFirst ? '' : `\n${indent}`}${isList ? ']' : '}'}`)
  }

  const isWhole = write(value, '')
  return { text: parts.join(''), isCut: !isWhole }
}

/** Bytes of a value as JSON without spaces; `undefined` for one that is too deep to be written. */
export function jsonSize(value: Json): number | undefined {
  try {
    return new Blob([JSON.stringify(value)]).size
  } catch {
    return undefined
  }
}
