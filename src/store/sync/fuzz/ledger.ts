import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import type { Registers, RegisterValue } from '@/sync/merge/types'

/** A value of a register. */
export type Value = readonly [key: RecordKey, path: string, value: RegisterValue]

/** What people wrote in a run, and why some of it need not be found in the end. */
export interface Ledger {
  /** Somebody wrote a value; nobody else writes the same unless they chose it. */
  readonly wrote: (key: RecordKey, path: string, value: Json) => void
  /** Somebody saw a value and wrote another one over it. */
  readonly wentOnFrom: (...value: Value) => void
  /** A value is gone: with what the server lost, with what lay in its trash for long enough, or by a decision. */
  readonly forget: (...value: Value) => void
  /** So is everything, but for some values. */
  readonly forgetAllBut: (safe: readonly Value[]) => void
  /** Whether anybody wrote a value. */
  readonly isKnown: (...value: Value) => boolean
  /** How many values were written. */
  readonly count: () => number
  /** What stands though somebody saw it and wrote another value over it, and nobody chose it again. */
  readonly cameBack: (truth: ReadonlyMap<RecordKey, Registers>) => readonly Value[]
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
  /** What somebody wrote again, because they chose it. */
  const chosen = new Set<string>()
  const overwritten = new Set<string>()
  const gone = new Set<string>()
  return {
    wrote(key, path, value) {
      written.push([key, path, value])
      const name = nameOf([key, path, value])
      if (names.has(name)) chosen.add(name)
      names.add(name)
    },
    wentOnFrom: (...value) => void overwritten.add(nameOf(value)),
    forget: (...value) => void gone.add(nameOf(value)),
    forgetAllBut(safe) {
      const left = new Set(safe.map(nameOf))
      for (const value of written) if (!left.has(nameOf(value))) gone.add(nameOf(value))
    },
    isKnown: (...value) => names.has(nameOf(value)),
    count: () => written.length,
    cameBack: (truth) =>
      [...truth].flatMap(([key, registers]) =>
        [...registers]
          .map(([path, value]): Value => [key, path, value])
          .filter((value) => overwritten.has(nameOf(value)) && !chosen.has(nameOf(value))),
      ),
    missing(truth, kept) {
      const found = new Set([...overwritten, ...gone, ...kept.map(nameOf)])
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
