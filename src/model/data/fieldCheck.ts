import type { Json } from '../json'
import { isDate } from './dates'
import type { ModelField } from './model'
import { compilePattern } from './pattern'

export type MistakeCode =
  | 'missing'
  | 'type'
  | 'least'
  | 'most'
  | 'pattern'
  | 'option'
  | 'unique'
  | 'relation'

/** What is wrong with a value. */
export interface ValueMistake {
  readonly code: MistakeCode
  readonly sentence: string
}

/** Says what is wrong with a value; `undefined` where nothing is. */
export type FieldCheck = (value: Json | undefined) => ValueMistake | undefined

/** Whether there is a record of a model. */
export type HasRecord = (modelId: string, id: string) => boolean

/** Whether a value counts as none: the cell is empty. */
export function isEmpty(value: Json | undefined): value is undefined | null | '' | [] {
  return value === undefined || value === null || value === '' || (isList(value) && !value.length)
}

/** What a field is called in sentences. */
export function labelOf({ label, name }: Pick<ModelField, 'label' | 'name'>): string {
  return label === undefined || label === '' ? name : label
}

/** Prepares the check of one field: closures, no code is generated. A field of an unknown type takes anything. */
export function fieldCheckOf(field: ModelField, has?: HasRecord): FieldCheck {
  const check = typeCheckOf(field, has)
  const missing = mistake('missing', `Fill in “${labelOf(field)}”: it is required.`)
  const isRequired = field.required === true
  return (value) => {
    if (isEmpty(value)) {
      if (isRequired) return missing
      // An empty list of a type that takes none is still of the wrong type.
      if (value === undefined || value === null) return undefined
    }
    return check?.(value)
  }
}

function typeCheckOf(field: ModelField, has?: HasRecord): FieldCheck | undefined {
  switch (field.type) {
    case 'string':
    case 'text':
      return textCheck(field)
    case 'number':
    case 'integer':
      return numberCheck(field)
    case 'boolean': {
      const wrong = mistake('type', `“${labelOf(field)}” has to be yes or no.`)
      return (value) => (typeof value === 'boolean' ? undefined : wrong)
    }
    case 'date':
      return dateCheck(field)
    case 'enum':
      return enumCheck(field)
    case 'email':
      return textCheck(field, isEmail, 'has to be an e-mail address, such as ada@example.com.')
    case 'url':
      return textCheck(field, isUrl, 'has to be an address, such as https://example.com.')
    case 'list':
      return listCheck(field)
    case 'relation':
      return relationCheck(field, has)
    default:
      return undefined
  }
}

function textCheck(
  field: ModelField,
  isRight?: (text: string) => boolean,
  otherwise = 'has to be a text.',
): FieldCheck {
  const label = labelOf(field)
  const wrong = mistake('type', `“${label}” ${otherwise}`)
  const length = lengthCheck(field, 'character')
  const matches = patternCheck(field)
  return (value) => {
    if (typeof value !== 'string') return wrong
    if (value === '') return undefined
    if (isRight && !isRight(value)) return wrong
    return length?.(value.length, value) ?? matches?.(value)
  }
}

function patternCheck({ pattern, ...field }: ModelField): FieldCheck | undefined {
  if (pattern === undefined || pattern === '') return undefined
  const label = labelOf(field)
  const compiled = compilePattern(pattern)
  // A pattern that cannot be run is told where the field is edited; records do not suffer for it.
  if (!compiled.ok) return undefined
  const { whole, most } = compiled.value
  const wrong = mistake('pattern', `“${label}” does not match the pattern “${pattern}”.`)
  const tooLong = mistake(
    'pattern',
    `“${label}” is too long to be compared with its pattern: at most ${most} characters are.`,
  )
  return (value) => {
    if (typeof value !== 'string') return undefined
    if (value.length > most) return tooLong
    return whole.test(value) ? undefined : wrong
  }
}

/** Limits of a length. Texts count as people do: what takes two places in memory is one character. */
function lengthCheck(
  { min, max, ...field }: ModelField,
  unit: 'character' | 'entry',
): ((length: number, text?: string) => ValueMistake | undefined) | undefined {
  const least = typeof min === 'number' ? min : -Infinity
  const most = typeof max === 'number' ? max : Infinity
  if (least === -Infinity && most === Infinity) return undefined
  const label = labelOf(field)
  const tooFew = mistake('least', `“${label}” has to have at least ${counted(least, unit)}.`)
  const tooMany = mistake('most', `“${label}” may have at most ${counted(most, unit)}.`)
  return (length, text) => {
    if (length < least) return tooFew
    if (text === undefined) return length > most ? tooMany : undefined
    // No text has more characters than places, nor fewer than half of them.
    if (length >= 2 * least && length <= most) return undefined
    const characters = charactersOf(text)
    return characters < least ? tooFew : characters > most ? tooMany : undefined
  }
}

function charactersOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

function counted(count: number, unit: 'character' | 'entry'): string {
  if (count === 1) return `1 ${unit}`
  return `${count} ${unit === 'entry' ? 'entries' : 'characters'}`
}

function numberCheck({ type, min, max, ...field }: ModelField): FieldCheck {
  const label = labelOf(field)
  const isWhole = type === 'integer'
  const wrong = mistake('type', `“${label}” has to be a ${isWhole ? 'whole ' : ''}number.`)
  const least = typeof min === 'number' ? min : -Infinity
  const most = typeof max === 'number' ? max : Infinity
  const tooSmall = mistake('least', `“${label}” has to be at least ${least}.`)
  const tooGreat = mistake('most', `“${label}” may be at most ${most}.`)
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrong
    if (isWhole && !Number.isInteger(value)) return wrong
    return value < least ? tooSmall : value > most ? tooGreat : undefined
  }
}

function dateCheck({ min, max, ...field }: ModelField): FieldCheck {
  const label = labelOf(field)
  const wrong = mistake('type', `“${label}” has to be a date, such as 2026-01-31.`)
  const least = typeof min === 'string' ? min : ''
  const most = typeof max === 'string' ? max : ''
  const tooEarly = mistake('least', `“${label}” has to be ${least} or later.`)
  const tooLate = mistake('most', `“${label}” has to be ${most} or earlier.`)
  return (value) => {
    if (typeof value !== 'string') return wrong
    if (value === '') return undefined
    if (!isDate(value)) return wrong
    if (least !== '' && value < least) return tooEarly
    return most !== '' && value > most ? tooLate : undefined
  }
}

function enumCheck({ options = [], ...field }: ModelField): FieldCheck {
  const known = new Set<Json | undefined>(options)
  const some = options.slice(0, 5).map((option) => `“${option}”`)
  const rest = options.length > some.length ? ', …' : ''
  const among = some.length === 0 ? 'It has no options yet' : `Choose ${some.join(', ')}${rest}`
  const wrong = mistake('option', `“${labelOf(field)}” is none of its options. ${among}.`)
  return (value) => (value === '' || known.has(value) ? undefined : wrong)
}

function listCheck(field: ModelField): FieldCheck {
  const label = labelOf(field)
  const wrong = mistake('type', `“${label}” has to be a list.`)
  const length = lengthCheck(field, 'entry')
  const { of = 'json', options } = field
  const entry = { id: field.id, name: `an entry of ${label}`, type: of, required: true }
  const check = of === 'json' ? undefined : fieldCheckOf({ ...entry, ...(options && { options }) })
  return (value) => {
    if (!isList(value)) return wrong
    const mistaken = length?.(value.length)
    if (mistaken || !check) return mistaken
    for (const [at, one] of value.entries()) {
      const found = check(one)
      if (found) {
        return mistake(found.code, `Entry ${at + 1} of “${label}”: ${inner(found.sentence)}`)
      }
    }
    return undefined
  }
}

/** The sentence on an entry without what it is called. */
function inner(sentence: string): string {
  const rest = sentence.replace(/^“an entry of [^”]*” /, 'it ')
  return rest.startsWith('Fill in') ? 'it is empty.' : rest
}

function relationCheck({ relation, ...field }: ModelField, has?: HasRecord): FieldCheck {
  const label = labelOf(field)
  const isMany = relation?.kind === 'many'
  const wrong = mistake(
    'type',
    isMany
      ? `“${label}” has to be a list of records.`
      : `“${label}” has to be one record, by its id.`,
  )
  const gone = mistake('relation', `“${label}” names a record that is not there.`)
  const model = relation?.model
  const isThere = (id: string) => model === undefined || !has || has(model, id)
  const length = isMany ? lengthCheck(field, 'entry') : undefined
  return (value) => {
    if (!isMany) {
      if (typeof value !== 'string') return wrong
      return value === '' || isThere(value) ? undefined : gone
    }
    if (!isList(value)) return wrong
    for (const id of value) {
      if (typeof id !== 'string') return wrong
      if (!isThere(id)) return gone
    }
    return length?.(value.length)
  }
}

/** The forms that browsers take in fields of e-mail addresses, with a dot in the domain. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text)
}

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~\p{L}-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

/** Absolute addresses that are safe to follow: `javascript:` is none. */
export function isUrl(text: string): boolean {
  return text.length <= 8192 && (WEB.test(text) || /^(?:mailto|tel):[^\s<>]+$/i.test(text))
}

const WEB = /^(?:https?|ftp):\/\/[^\s/?#<>"]+(?:[/?#][^\s<>"]*)?$/i

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function mistake(code: MistakeCode, sentence: string): ValueMistake {
  return { code, sentence }
}
