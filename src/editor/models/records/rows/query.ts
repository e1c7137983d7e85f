import { isEmpty } from '@/model/data/fieldCheck'
import type { Json } from '@/model/json'

/** How the value of a field is compared. */
export type Operator = 'is' | 'isNot' | 'contains' | 'empty' | 'filled' | 'above' | 'below'

/** What a record has to have to be shown. */
export interface Condition {
  readonly id: string
  readonly field: string
  readonly operator: Operator
  /** Nothing where the operator needs none. */
  readonly value: string
}

/** By which field records are in order. */
export interface Sort {
  readonly field: string
  readonly direction: 'ascending' | 'descending'
}

/** Which records are shown, and in which order. */
export interface Query {
  /** In any field. */
  readonly text: string
  readonly conditions: readonly Condition[]
  readonly sort: Sort | undefined
}

export const EVERYTHING: Query = { text: '', conditions: [], sort: undefined }

/** Whether an operator compares with a value. */
export function takesValue(operator: Operator): boolean {
  return operator !== 'empty' && operator !== 'filled'
}

/** Whether a query leaves everything as it is. */
export function isEverything({ text, conditions, sort }: Query): boolean {
  return text.trim() === '' && sort === undefined && conditions.every((one) => !counts(one))
}

/** Whether a condition says anything yet: one without its value is still being written. */
export function counts({ operator, value }: Condition): boolean {
  return !takesValue(operator) || value.trim() !== ''
}

/** Whether a value meets a condition; `text` is the value as it is shown. */
export function meets(
  { operator, value: wanted }: Condition,
  value: Json | undefined,
  text: string,
): boolean {
  const [shown, looked] = [text.toLowerCase(), wanted.trim().toLowerCase()]
  switch (operator) {
    case 'empty':
      return isEmpty(value)
    case 'filled':
      return !isEmpty(value)
    case 'is':
      return shown === looked || (isNumber(value) && value === Number(looked))
    case 'isNot':
      return !(shown === looked || (isNumber(value) && value === Number(looked)))
    case 'contains':
      return shown.includes(looked)
    case 'above':
      return !isEmpty(value) && compareWith(value, shown, looked) > 0
    case 'below':
      return !isEmpty(value) && compareWith(value, shown, looked) < 0
  }
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number'
}

function compareWith(value: Json | undefined, shown: string, looked: string): number {
  const number = Number(looked)
  // What is no number is neither above nor below one.
  if (isNumber(value)) return Number.isNaN(number) ? Number.NaN : value - number
  return shown < looked ? -1 : shown > looked ? 1 : 0
}
