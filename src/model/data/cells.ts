import type { Json } from '../json'
import { fail, ok, type Result } from '../result'
import { parseDate } from './dates'
import { isEmail, isUrl, labelOf } from './fieldCheck'
import type { ModelField } from './model'
import { parseNumber } from './numbers'

/** A value that was read; `undefined` where a cell is empty. */
export type Parsed = Result<Json | undefined, string>

/** What may be known beside the field. */
export interface CellContext {
  /** The id of the record that a text means, by its id or what it is shown as; `undefined` for none. */
  readonly resolve?: (modelId: string, text: string) => string | undefined
}

const YES = new Set(['true', 'yes', 'y', '1', 'on', 'x', '✓'])
const NO = new Set(['false', 'no', 'n', '0', 'off', '-'])

/**
 * The value that a text means in a field, as somebody types or pastes it. An empty text is no value. Only the type is looked at;
 * limits are `checkValue`'s. Refused with a sentence.
 */
export function parseCell(field: ModelField, text: string, context: CellContext = {}): Parsed {
  if (field.type === 'string' || field.type === 'text') {
    return ok(text === '' ? undefined : text)
  }
  const trimmed = text.trim()
  if (trimmed === '') return ok(undefined)
  const label = labelOf(field)
  const refuse = (what: string) => fail(`“${shortened(trimmed)}” ${what} (“${label}”).`)
  switch (field.type) {
    case 'number':
    case 'integer': {
      const number = parseNumber(trimmed)
      if (number === undefined) return refuse('is no number')
      if (field.type === 'integer' && !Number.isInteger(number)) return refuse('is no whole number')
      return ok(number)
    }
    case 'boolean': {
      const word = trimmed.toLowerCase()
      if (YES.has(word)) return ok(true)
      return NO.has(word) ? ok(false) : refuse('is neither yes nor no')
    }
    case 'date': {
      const date = parseDate(trimmed)
      return date === undefined ? refuse('is no date, such as 2026-01-31') : ok(date)
    }
    case 'enum': {
      const option = optionOf(field, text) ?? optionOf(field, trimmed)
      return option === undefined ? refuse('is none of the options') : ok(option)
    }
    case 'email': {
      const address = trimmed.replace(/^mailto:/i, '')
      return isEmail(address) ? ok(address) : refuse('is no e-mail address')
    }
    case 'url': {
      const address = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed
      return isUrl(address) ? ok(address) : refuse('is no address, such as https://example.com')
    }
    case 'list':
      return parseList(field, trimmed, context)
    case 'relation':
      return parseRelation(field, trimmed, context)
    case 'json':
      return parseJson(trimmed, refuse)
    default: {
      // The type is unknown, so what looks like JSON is, and anything else is a text.
      const json = parseJson(trimmed, refuse)
      return json.ok ? json : ok(text)
    }
  }
}

/** How a value is shown in a cell, so that `parseCell` reads the same value again. */
export function showCell(field: ModelField, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  const isPlain = field.type !== 'json' && isKnown(field)
  if (typeof value === 'string') {
    if (isPlain) return value
    return field.type === 'json' || whatIsRead(value) !== value ? JSON.stringify(value) : value
  }
  if (Array.isArray(value) && (field.type === 'list' || field.type === 'relation')) {
    return showList(value, field)
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const KNOWN = new Set(
  'string text number integer boolean date enum email url list relation'.split(' '),
)

function isKnown({ type }: ModelField): boolean {
  return KNOWN.has(type)
}

/** What a text of an unknown type is read as. */
function whatIsRead(text: string): Json | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  try {
    return JSON.parse(trimmed) as Json
  } catch {
    return text
  }
}

function parseJson(text: string, refuse: (what: string) => Result<never, string>): Parsed {
  try {
    return ok(JSON.parse(text) as Json)
  } catch {
    return refuse('is no JSON; put texts in quotes')
  }
}

function optionOf({ options = [] }: ModelField, text: string): string | undefined {
  if (options.includes(text)) return text
  const lower = text.toLowerCase()
  const alike = options.filter((option) => option.toLowerCase() === lower)
  return alike.length === 1 ? alike[0] : undefined
}

/** A field that stands for one entry of a list. */
function entryField({ id, name, label, of = 'json', options }: ModelField): ModelField {
  return { id, name, type: of, ...(label !== undefined && { label }), ...(options && { options }) }
}

function parseList(field: ModelField, text: string, context: CellContext): Parsed {
  const json = whatIsRead(text)
  if (Array.isArray(json)) return ok(json as readonly Json[])
  const entry = entryField(field)
  const entries: Json[] = []
  for (const part of partsOf(text)) {
    const read = entry.type === 'json' ? ok(whatIsRead(part)) : parseCell(entry, part, context)
    if (!read.ok) return read
    if (read.value !== undefined) entries.push(read.value)
  }
  return ok(entries)
}

function parseRelation(field: ModelField, text: string, { resolve }: CellContext): Parsed {
  const { relation } = field
  const idOf = (part: string) => (resolve && relation ? resolve(relation.model, part) : part)
  const unknown = (part: string) =>
    fail(`There is no record “${shortened(part)}” (“${labelOf(field)}”).`)
  if (relation?.kind !== 'many') {
    const id = idOf(text)
    return id === undefined ? unknown(text) : ok(id)
  }
  const json = whatIsRead(text)
  const parts = Array.isArray(json) ? json.map(String) : partsOf(text)
  const ids: string[] = []
  for (const part of parts) {
    const id = idOf(part)
    if (id === undefined) return unknown(part)
    if (!ids.includes(id)) ids.push(id)
  }
  return ok(ids)
}

/** The entries of a list as people write it: lines, or parted by semicolons, or else by commas. */
function partsOf(text: string): string[] {
  const sign = /[\n;]/.test(text) ? /[\n;]/ : ','
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Plain entries are parted by semicolons, unless they would be read as others: then the list is JSON. */
function showList(entries: readonly Json[], field: ModelField): string {
  const isText = entryField(field).type !== 'json' || field.type === 'relation'
  const isPlain = entries.every(
    (entry): entry is string =>
      typeof entry === 'string' &&
      isText &&
      entry.trim() === entry &&
      entry !== '' &&
      !/[\n;,[\]{}"]/.test(entry),
  )
  return isPlain && entries.length > 0 ? entries.join('; ') : JSON.stringify(entries)
}

/** A text as a sentence may hold it. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
