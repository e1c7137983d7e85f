import { findMisfit } from '../import/whyNotJson'
import { isJsonObject, type Json, type JsonObject } from '../json'

/** An entry of a JSON list, or a line of a text that has JSON on each. */
export interface JsonRow {
  /** The first is 1. */
  readonly row: number
  readonly line: number
  readonly value?: JsonObject
  /** Why it cannot be taken. */
  readonly broken?: string
  readonly end: number
}

/** Whether a text is JSON rather than CSV. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\[\s*(?:\{|\]|$)|\{)/.test(text.slice(0, 1000))
}

/** Reads the objects of a JSON list, or of lines of JSON (NDJSON), one after the other, each on its own: a broken one is answered so. */
export function* jsonRows(text: string): Generator<JsonRow> {
  const start = /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0
  const isList = text[start] === '['
  let at = isList ? start + 1 : start
  let line = 1 + breaksBetween(text, 0, at)
  let row = 0
  while (at < text.length) {
    const from = skip(text, at, isList ? /[\s,]*/y : /\s*/y)
    line += breaksBetween(text, at, from)
    if (from >= text.length || (isList && text[from] === ']')) return
    // At least one sign, so that stray brackets are gone past.
    const end = Math.max(from + 1, isList ? endOfEntry(text, from) : endOfLine(text, from))
    row += 1
    yield { ...readOne(text.slice(from, end)), row, line, end }
    line += breaksBetween(text, from, end)
    at = end
  }
}

function readOne(text: string): { value: JsonObject } | { broken: string } {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    const why = text.length < 100_000 ? findMisfit(text)?.why : undefined
    return { broken: `It is no JSON${why === undefined ? '' : `: ${why}`}.` }
  }
  return isJsonObject(value)
    ? { value }
    : { broken: 'It is no object with the values of a record.' }
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/** The end of a value in a list: of brackets that are closed, outside of texts. A text never goes over the end of its line. */
function endOfEntry(text: string, from: number): number {
  let depth = 0
  let isText = false
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isText) {
      // What is open at the end of a line is broken: the next entry is looked for behind it.
      if (code === 10) return at
      if (code === 92) at += 1
      else if (code === 34) isText = false
    } else if (code === 34) isText = true
    else if (code === 123 || code === 91) depth += 1
    else if (code === 125 || code === 93) {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (code === 44 && depth === 0) return at
  }
  return text.length
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1
  }
  return count
}
