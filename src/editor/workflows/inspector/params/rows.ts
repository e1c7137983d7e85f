import { isJsonObject, type Json, type JsonObject } from '@/model/json'

/** The entries of a list parameter; what is no object is an empty one, so that it can be mended. */
export function rowsOf(value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).map((item) => (isJsonObject(item) ? item : {}))
}

/** A list with some fields of one entry set. */
export function withRow(rows: readonly JsonObject[], at: number, set: JsonObject): readonly Json[] {
  return rows.map((row, index) => (index === at ? { ...row, ...set } : row))
}

/** A list without one entry. */
export function withoutRow(rows: readonly JsonObject[], at: number): readonly Json[] {
  return rows.filter((_, index) => index !== at)
}

/** A list whose entry stands one place further up or down; the same where there is none. */
export function withMoved(rows: readonly JsonObject[], at: number, by: -1 | 1): readonly Json[] {
  const [one, other] = [rows[at], rows[at + by]]
  return one && other ? rows.with(at, other).with(at + by, one) : rows
}

/** A field of an entry as text. */
export function textOf(row: JsonObject, field: string): string {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}

/** The name of a port that no case has yet. */
export function freePort(rows: readonly JsonObject[]): string {
  const taken = new Set(rows.map((row) => row['port']))
  for (let number = rows.length + 1; ; number += 1) {
    if (!taken.has(`case${number}`)) return `case${number}`
  }
}
