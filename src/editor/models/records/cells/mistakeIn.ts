import { fieldCheckOf, type FieldCheck } from '@/model/data/fieldCheck'
import type { ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'

const checks = new WeakMap<ModelField, FieldCheck>()

/** What is wrong with a value beside others, in a sentence; `undefined` where it fits its field. */
export function mistakeIn(field: ModelField, value: Json | undefined): string | undefined {
  let check = checks.get(field)
  if (!check) checks.set(field, (check = fieldCheckOf(field)))
  return check(value)?.sentence
}
