import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import type { Registers, RegisterValue } from '@/sync/merge/types'

/** A value of a register. */
export type Value = readonly [key: RecordKey, path: string, value: RegisterValue]

/** What people wrote in a run, and why some of it need not be found in the end. */
export interface Ledger {
  /** Somebody wrote a value that was never written before. */
  readonly wrote: (key: RecordKey, path: string, value: Json) => void
  /** Somebody saw a value and wrote another one over it. */
  readonly wentOnFrom: (...value: Value) => void
  /** A value is gone with what the server lost, or with what lay in its trash for long enough. */
  readonly forget: (...value: Value) => void
  /** So is everything, but for some values. */
  readonly forgetAllBut: (safe: readonly Value[]) => void
  /** Whether anybody wrote a value. */
  readonly isKnown: (...value: Value) => boolean
  /** How many values were written. */
  readonly count: () => number
  /** What was written, stands nowhere, and is kept nowhere. */
  readonly missing: (
    truth: ReadonlyMap<RecordKey, Registers>,
    kept: readonly Value[],
  ) => readonly Value[]
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const written: (readonly [RecordKey, string, Json])[] = []
  const names = new Set<string>()
  const settled = new Set<string>()
  return {
    wrote(key, path, value) {
      written.push([key, path, value])
      names.add(nameOf([key, path, value]))
    },
    wentOnFrom: (...value) => void settled.add(nameOf(value)),
    forget: (...value) => void settled.add(nameOf(value)),
    forgetAllBut(safe) {
      const left = new Set(safe.map(nameOf))
      for (const value of written) if (!left.has(nameOf(value))) settled.add(nameOf(value))
    },
    isKnown: (...value) => names.has(nameOf(value)),
    count: () => written.length,
    missing(truth, kept) {
      const found = new Set([...settled, ...kept.map(nameOf)])
      return written.filter(
        ([key, path, value]) =>
          !found.has(nameOf([key, path, value])) && !sameJson(truth.get(key)?.get(path), value),
      )
    },
  }
}

function nameOf([key, path, value]: Value): string {
  return JSON.stringify([key, path, value ?? null])
}
