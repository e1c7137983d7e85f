import type { Json, JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { kindOf, registersOf } from '@/sync/merge/registers'
import { DELETED, POSITION, type Registers } from '@/sync/merge/types'

/** What everybody wrote, and what whoever wrote over it had seen. */
export interface Ledger {
  /** Somebody made a record of what they saw of it; both are whole, and `undefined` where there was none. */
  readonly wrote: (key: RecordKey, seen: JsonObject | undefined, made: JsonObject) => void
  /** How many values were written. */
  readonly count: () => number
  /** The values that stand nowhere: not in the records, not among what was kept, and nobody replaced them who had seen them. */
  readonly lost: (
    records: ReadonlyMap<RecordKey, Registers>,
    kept: ReadonlySet<string>,
    purged: ReadonlySet<RecordKey>,
  ) => readonly string[]
  /** The values that stand although somebody who had seen them wrote another one over them. */
  readonly cameBack: (records: ReadonlyMap<RecordKey, Registers>) => readonly string[]
  /** The places at which a node stands that nobody put it to. */
  readonly strangePlaces: (records: ReadonlyMap<RecordKey, Registers>) => readonly string[]
}

/** One name for one value of one register, to look it up by. */
export function nameOf(key: RecordKey, path: string, value: Json | undefined): string {
  return JSON.stringify([key, path, value ?? null])
}

/** An empty ledger. It counts texts that begin with `v`, each of which is written once. */
export function openLedger(): Ledger {
  const written: { readonly key: RecordKey; readonly path: string; readonly value: Json }[] = []
  const replaced = new Set<string>()
  const places = new Set<string>()
  return {
    wrote(key, seen, made) {
      const kind = kindOf(key)
      const was: Registers = seen ? registersOf(seen, kind) : new Map()
      for (const [path, value] of registersOf(made, kind)) {
        if (path === POSITION) places.add(nameOf(key, path, value))
        if (path === POSITION || path === DELETED || sameJson(was.get(path), value)) continue
        if (typeof value !== 'string' || !value.startsWith('v')) continue
        if (was.has(path)) replaced.add(nameOf(key, path, was.get(path)))
        written.push({ key, path, value })
      }
    },
    count: () => written.length,
    lost: (records, kept, purged) =>
      written.flatMap(({ key, path, value }) => {
        const name = nameOf(key, path, value)
        if (replaced.has(name) || kept.has(name) || purged.has(key)) return []
        return sameJson(records.get(key)?.get(path), value) ? [] : [`lost ${name}`]
      }),
    cameBack: (records) =>
      written.flatMap(({ key, path, value }) => {
        const name = nameOf(key, path, value)
        const stands = sameJson(records.get(key)?.get(path), value)
        return stands && replaced.has(name) ? [`came back ${name}`] : []
      }),
    strangePlaces: (records) =>
      [...records].flatMap(([key, registers]) => {
        const place = registers.get(POSITION)
        if (place === undefined || places.has(nameOf(key, POSITION, place))) return []
        return [`nobody put ${key} at ${JSON.stringify(place)}`]
      }),
  }
}
