import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import type { Change, MergeOp, Registers, RegisterValue } from './types'

/**
 * A register's value on the wire, where `null` says that there is none: JSON's own `null`, and an object that
 * could be taken for the sign of one, go as `{"$": …}`.
 */
export function toWire(value: RegisterValue): Json {
  if (value === undefined) return null
  return value === null || isMarked(value) ? { $: value } : value
}

/** The value that a wire value stands for. */
export function fromWire(value: Json): RegisterValue {
  if (value === null) return undefined
  return isMarked(value) ? value['$'] : value
}

function isMarked(value: Json): value is JsonObject {
  if (!isJsonObject(value) || !Object.hasOwn(value, '$')) return false
  return Object.keys(value).length === 1
}

/** An op as the wire has it: `{"mid", "k", "new"?, "set": {path: [from, to]}}`. */
export function opToWire({ mid, key, creates, set }: MergeOp): JsonObject {
  const changes = [...set].map(([path, [from, to]]) => [path, [toWire(from), toWire(to)]] as const)
  return {
    mid,
    k: key,
    ...(creates !== undefined && { new: creates }),
    set: Object.fromEntries(changes),
  }
}

/** The op that a wire object stands for; `undefined` for one of another shape. */
export function opFromWire(value: Json): MergeOp | undefined {
  if (!isJsonObject(value)) return undefined
  const { mid, k, new: creates, set } = value
  if (typeof mid !== 'number' || !Number.isSafeInteger(mid) || mid < 1) return undefined
  if (typeof k !== 'string' || !isJsonObject(set)) return undefined
  if (creates !== undefined && creates !== 1 && creates !== 'u' && creates !== 'o') return undefined
  const changes = new Map<string, Change>()
  for (const [path, change] of Object.entries(set)) {
    if (!Array.isArray(change) || change.length !== 2) return undefined
    const [from = null, to = null] = change as readonly Json[]
    changes.set(path, [fromWire(from), fromWire(to)])
  }
  return { mid, key: k, set: changes, ...(creates !== undefined && { creates }) }
}

/** A record as the wire has it: an object of its registers. */
export function registersToWire(registers: Registers): JsonObject {
  return Object.fromEntries([...registers].map(([path, value]) => [path, toWire(value)]))
}

/** The registers of a wire record. */
export function registersFromWire(record: JsonObject): Registers {
  const registers = new Map<string, Json>()
  for (const [path, wire] of Object.entries(record)) {
    const value = fromWire(wire ?? null)
    if (value !== undefined) registers.set(path, value)
  }
  return registers
}
