import type { Json } from '@/model/json'
import { refOf, type RecordKey } from '@/model/records'
import { changesBetween, kindOf, recordOfRegisters, registersOf } from '../merge/registers'
import {
  DELETED,
  type Change,
  type MergeConflict,
  type MergeOp,
  type Registers,
} from '../merge/types'
import { StrangerError, type SyncAnswer, type Transport } from '../transport'
import { Space, type Answer, type Mark } from './space'

/** A server of one space in memory: the real one's rules, without a network. */
export function memoryServer({ isLive = true } = {}) {
  let nonces = 0
  const space = new Space([], { chance: () => isLive, nonce: () => ++nonces })
  let told = 0
  let others = 0

  const textOf = ({ rev, nonce }: Mark) => `${rev}-${nonce}`
  const markOf = (cursor: string | null): Mark | null => {
    if (cursor === null) return null
    const [rev = 0, nonce = 0] = cursor.split('-').map(Number)
    return { rev, nonce }
  }

  function answered(answer: Answer): SyncAnswer {
    if (answer.isStranger) throw new StrangerError('The server does not know this browser.')
    return {
      cursor: textOf(answer.to),
      since: answer.since && textOf(answer.since),
      mid: answer.mid,
      results: [],
      changes: answer.changes,
      more: false,
    }
  }

  /** The conflicts of a push, as the server keeps them. */
  function keepConflicts(): void {
    const fresh = space.conflicts.slice(told).filter(({ kind }) => kind !== 'auto')
    told = space.conflicts.length
    for (const one of fresh) {
      const record = recordOf(one)
      // Who goes on from the value that is kept has one conflict, and what both began with stays.
      const [key, first] = [...space.rows].find(([of, { registers }]) => {
        const names = ['key', 'path', 'by'].every(
          (name) => registers.get(name) === record.get(name),
        )
        return of.startsWith('nodes:/') && names && registers.get('lost') === record.get('base')
      }) ?? [`nodes:/conflicts/${++others}`, undefined]
      const base = first?.registers.get('base')
      space.put([[key, base === undefined ? record : new Map(record).set('base', base)]])
    }
  }

  const transport: Transport = {
    async sync({ replica, cursor, ops: sent }) {
      const at = markOf(cursor)
      // Of a conflict that is gone nothing is left to decide.
      const isGone = ({ key }: MergeOp) => key.startsWith('nodes:/') && !space.rows.has(key)
      const ops = sent.map((op) => (isGone(op) ? { ...op, set: new Map() } : op))
      space.push(replica, ops, at)
      keepConflicts()
      return answered(space.push(replica, ops, at))
    },
    snapshot: async () => ({
      cursor: textOf(space.mark),
      records: [...space.rows].map(([key, { registers }]) => [key, registers] as const),
    }),
    check: async () => true,
    stats: async () => ({
      total_keys: records().size,
      total_size_bytes: 0,
      database_path: ':memory:',
    }),
    async clear() {
      const live = [...space.rows].filter(([key]) => !key.startsWith('nodes:'))
      space.put(live.map(([key, { registers }]) => [key, new Map(registers).set(DELETED, true)]))
    },
  }

  /** What the space shows: neither the trash nor what lies below it. */
  function records(): Map<RecordKey, { readonly value: Json }> {
    const shown = new Map<RecordKey, { readonly value: Json }>()
    for (const [key, { registers }] of space.rows) {
      const ref = refOf(key)
      if (registers.get(DELETED) === true || !ref) continue
      const header = ref.collection === 'nodes' && space.rows.get(`componentTrees:${ref.treeId}`)
      if (header && header.registers.get(DELETED) === true) continue
      const names = ref.collection === 'nodes' ? { id: ref.id, treeId: ref.treeId } : null
      shown.set(key, { value: recordOfRegisters(names, registers) })
    }
    return shown
  }

  return {
    transport,
    space,
    get records() {
      return records()
    },
    /** Lets somebody else make a record read like a value; `null` puts it into the trash. */
    async put(key: RecordKey, value: Json): Promise<void> {
      const before = space.rows.get(key)?.registers
      const after: Registers =
        value === null ? new Map(before).set(DELETED, true) : registersOf(value, kindOf(key))
      const set: ReadonlyMap<string, Change> = changesBetween(before, after)
      const op = { mid: 1, key, set, ...(!before && { creates: 1 as const }) }
      space.push(`other-${++others}`, [op], null)
    },
  }
}

function recordOf(conflict: MergeConflict & { readonly by: string }): Registers {
  const values = Object.entries({ ...conflict, state: 'open', at: 1 })
  return new Map(values.filter((entry): entry is [string, Json] => entry[1] !== undefined))
}
