import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { RecordChange, RecordRef } from '@/model/records'
import { fail, ok, type Result } from '@/model/result'

/** The record of a change as what it claims to be; otherwise a sentence on what is wrong with it. */
export function parseRecord(ref: RecordRef, value: Json | undefined): Result<JsonObject, string> {
  if (!isJsonObject(value)) return fail('It is no JSON object.')
  if (value['id'] !== ref.id) return fail(`Its “id” is not “${ref.id}”.`)
  if (ref.collection !== 'nodes') return ok(value)
  for (const field of ['slot', 'order', 'type']) {
    if (typeof value[field] !== 'string') return fail(`Its “${field}” is no text.`)
  }
  if (value['treeId'] !== ref.treeId) return fail(`Its “treeId” is not “${ref.treeId}”.`)
  if (value['parentId'] !== null && typeof value['parentId'] !== 'string') {
    return fail('Its “parentId” is neither a node nor null.')
  }
  return isJsonObject(value['props']) ? ok(value) : fail('Its “props” are no object.')
}

/** A field of a record as text; empty when it holds something else. */
export function textOf(record: JsonObject, field: string): string {
  const value = record[field]
  return typeof value === 'string' ? value : ''
}

/** A change with a value that `parseRecord` let through. */
export function changeOf(ref: RecordRef, value: JsonObject | null): RecordChange {
  return { ...ref, value }
}
