import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isJsonObject, type Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { inputOf, outcomeOf } from '../testing/vectors'
import { parentKey } from './position'
import { POSITION } from './types'
import { opFromWire, registersFromWire, toWire } from './wire'

const input = fc.nat(0x7fffffff).map(inputOf)

/** The registers of all records after the batch. */
function afterwards(before: Parameters<typeof outcomeOf>[0]) {
  const { writes, conflicts } = outcomeOf(before)
  const records = new Map<string, ReadonlyMap<string, Json>>()
  for (const [key, record] of [...Object.entries(before.records), ...Object.entries(writes)]) {
    if (isJsonObject(record)) records.set(key, registersFromWire(record))
  }
  return { records, writes, conflicts }
}

it('[S5] no batch closes a circle or hangs a node on nothing', () => {
  fc.assert(
    fc.property(input, (before) => {
      const { records } = afterwards(before)
      for (const [key] of records) {
        const seen = new Set<string>()
        for (let at: string | null = key; at !== null;) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
          const record = records.get(at)
          expect(record).toBeDefined()
          at = parentKey(at, record?.get(POSITION))
        }
      }
    }),
  )
})

it('[S6] every value that somebody wrote stands, is kept, or was gone on from by its author', () => {
  fc.assert(
    fc.property(input, (before) => {
      const { records, conflicts } = afterwards(before)
      const ops = before.ops.flatMap((wire) => opFromWire(wire) ?? [])
      // What is only offered is nobody's edit.
      for (const op of ops.filter(({ creates }) => creates !== 'o')) {
        for (const [path, [, to]] of op.set) {
          const isGoneOnFrom = ops.some(
            (later) => later.mid > op.mid && later.key === op.key && later.set.has(path),
          )
          const kept = conflicts.flatMap((conflict) => {
            const [key, at, , , stands, lost] = conflict as readonly Json[]
            return key === op.key && at === path ? [stands, lost] : []
          })
          const wires = [toWire(records.get(op.key)?.get(path)), ...kept]
          const isThere = wires.some((wire) => sameJson(wire, toWire(to)))
          expect(isThere || isGoneOnFrom).toBe(true)
        }
      }
    }),
  )
})

it('[S8] a value that was there is only replaced by somebody who saw it, or it is kept', () => {
  fc.assert(
    fc.property(input, (before) => {
      const { records, conflicts } = afterwards(before)
      const ops = before.ops.flatMap((wire) => opFromWire(wire) ?? [])
      for (const [key, record] of Object.entries(before.records)) {
        if (!isJsonObject(record)) continue
        for (const [path, was] of registersFromWire(record)) {
          if (sameJson(records.get(key)?.get(path), was)) continue
          const isSeen = ops.some(
            (op) => op.key === key && op.set.has(path) && sameJson(op.set.get(path)?.[0], was),
          )
          const isKept = conflicts.some((conflict) => {
            const [of, at, , , , lost] = conflict as readonly Json[]
            return of === key && at === path && sameJson(lost, toWire(was))
          })
          expect(isSeen || isKept).toBe(true)
        }
      }
    }),
  )
})

it('[S7] an empty batch, and ops that ask for what is there, change nothing', () => {
  fc.assert(
    fc.property(input, (before) => {
      expect(outcomeOf({ ...before, ops: [] })).toEqual({ writes: {}, conflicts: [] })
      const agreeing = Object.entries(before.records).flatMap(([k, record], at) =>
        isJsonObject(record)
          ? [
              {
                mid: at + 1,
                k,
                set: Object.fromEntries(
                  Object.entries(record).map(([path, value]) => [path, ['other', value ?? null]]),
                ),
              },
            ]
          : [],
      )
      expect(outcomeOf({ ...before, ops: agreeing })).toEqual({ writes: {}, conflicts: [] })
    }),
  )
})
