import type { Json } from '../json'
import { fieldCheckOf, type HasRecord, type MistakeCode, type ValueMistake } from './fieldCheck'
import { valueField, type Model, type ModelField, type ModelRecord } from './model'
import type { UniqueIndex } from './uniqueIndex'

/** Something that is wrong with a record, at the field that it is wrong with. */
export interface Mistake {
  readonly fieldId: string
  readonly code: MistakeCode
  /** `Fill in “Title”: it is required.` */
  readonly sentence: string
}

/** What a check may know beside the model. */
export interface CheckContext {
  /** Whether a record is there that a relation names; without it, that is not asked. */
  readonly has?: HasRecord
  /** The values that stand; without it, `unique` is not asked. */
  readonly unique?: UniqueIndex
}

/** A check of records of one model, prepared once. */
export interface RecordCheck {
  /** What is wrong with a record; the same empty list for every one that is right. */
  readonly check: (record: ModelRecord) => readonly Mistake[]
  /** What would be wrong with one value of a record; of the record, `unique` reads the id alone. */
  readonly checkField: (
    fieldId: string,
    value: Json | undefined,
    recordId?: string,
  ) => Mistake | undefined
}

const NONE: readonly Mistake[] = []

/**
 * Prepares the check of a model's records, interpreted: a closure for each field, patterns compiled once, and no code is generated, so
 * that it works under any content security policy. A field of an unknown type takes anything.
 */
export function createRecordCheck(model: Model, { has, unique }: CheckContext = {}): RecordCheck {
  const checks = model.fields.map((field) => ({
    fieldId: field.id,
    key: valueField(field.id),
    check: fieldCheckOf(field, has),
  }))
  const byId = new Map(checks.map((one) => [one.fieldId, one]))
  return {
    check(record) {
      let mistakes: Mistake[] | undefined
      for (const { fieldId, key, check } of checks) {
        const found = check(record[key])
        if (found) (mistakes ??= []).push({ fieldId, ...found })
      }
      const twice = unique?.mistakesOf(record)
      if (!twice || twice.length === 0) return mistakes ?? NONE
      return mistakes ? [...mistakes, ...twice] : twice
    },
    checkField(fieldId, value, recordId) {
      const found = byId.get(fieldId)?.check(value)
      if (found) return { fieldId, ...found }
      return unique?.mistakeAt(fieldId, value, recordId)
    },
  }
}

/** What is wrong with one value; `undefined` where nothing is. For many records, prepare a check. */
export function checkValue(
  field: ModelField,
  value: Json | undefined,
  has?: HasRecord,
): ValueMistake | undefined {
  return fieldCheckOf(field, has)(value)
}
