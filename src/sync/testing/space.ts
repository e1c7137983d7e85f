import type { RecordKey } from '@/model/records'
import { mergeBatch } from '../merge/mergeBatch'
import { parentKey } from '../merge/position'
import { DELETED, POSITION, type MergeConflict, type MergeOp, type Registers } from '../merge/types'

/** Where a replica stands in the history of a space. */
export interface Mark {
  readonly rev: number
  readonly nonce: number
}

/** What a space answers to a push or a pull. */
export interface Answer {
  /** The mark that it continues; `null` for a whole snapshot. */
  readonly since: Mark | null
  readonly to: Mark
  /** The replica's ops that took effect, by the last of their numbers. */
  readonly mid: number
  readonly changes: readonly (readonly [RecordKey, Registers])[]
  /** The space does not know this replica's past: it is to begin anew under another name. */
  readonly isStranger: boolean
}

interface Row {
  readonly registers: Registers
  readonly rev: number
}

/** A space as the server keeps it, in memory: the protocol's rules around the merge. */
export class Space {
  rows = new Map<RecordKey, Row>()
  conflicts: (MergeConflict & { readonly by: string })[] = []
  #rev = 0
  #oldest = 0
  #nonces = new Map([[0, 0]])
  #mids = new Map<string, number>()
  #purged = new Set<RecordKey>()
  readonly #chance: (probability: number) => boolean
  readonly #nonce: () => number

  constructor(
    records: Iterable<readonly [RecordKey, Registers]>,
    random: { readonly chance: (probability: number) => boolean; readonly nonce: () => number },
  ) {
    for (const [key, registers] of records) this.rows.set(key, { registers, rev: 0 })
    this.#chance = random.chance
    this.#nonce = random.nonce
  }

  get mark(): Mark {
    return { rev: this.#rev, nonce: this.#nonces.get(this.#rev) ?? 0 }
  }

  midOf(replica: string): number {
    return this.#mids.get(replica) ?? 0
  }

  /** Takes a batch, each op once whatever is sent again; a gap in the numbers means that the space lost its past. */
  push(replica: string, ops: readonly MergeOp[], cursor: Mark | null): Answer {
    const done = this.midOf(replica)
    const fresh = ops.filter(({ mid }) => mid > done)
    const [first] = fresh
    if (first && first.mid !== done + 1) return this.#snapshot(replica, true)
    if (first) {
      const { writes, conflicts } = mergeBatch(
        {
          get: (key) => this.rows.get(key)?.registers,
          isPurged: (key) => this.#purged.has(key),
          // Chance instead of a clock: nothing may depend on who is right about the time.
          isLive: () => this.#chance(0.5),
        },
        fresh,
      )
      this.#advance()
      for (const [key, registers] of writes) this.rows.set(key, { registers, rev: this.#rev })
      this.conflicts.push(...conflicts.map((conflict) => ({ ...conflict, by: replica })))
      this.#mids.set(replica, fresh.at(-1)?.mid ?? done)
    }
    return this.#withRecordsOf(ops, this.pull(replica, cursor))
  }

  /** Whoever sent an op that changed nothing shows what they wrote until they hear what stands. */
  #withRecordsOf(ops: readonly MergeOp[], answer: Answer): Answer {
    if (!answer.since) return answer
    const told = new Map(answer.changes)
    for (const { key } of ops) {
      const row = this.rows.get(key)
      if (row) told.set(key, row.registers)
    }
    return { ...answer, changes: [...told] }
  }

  pull(replica: string, cursor: Mark | null): Answer {
    if (cursor && this.#nonces.get(cursor.rev) !== cursor.nonce)
      return this.#snapshot(replica, true)
    if (!cursor || cursor.rev < this.#oldest) return this.#snapshot(replica, false)
    const changes = [...this.rows]
      .filter(([, { rev }]) => rev > cursor.rev)
      .map(([key, { registers }]) => [key, registers] as const)
    return { since: cursor, to: this.mark, mid: this.midOf(replica), changes, isStranger: false }
  }

  /** Writes records under one revision, without a merge. */
  put(records: Iterable<readonly [RecordKey, Registers]>): void {
    this.#advance()
    for (const [key, registers] of records) this.rows.set(key, { registers, rev: this.#rev })
  }

  /** Forgets for good what has lain in the trash and holds nothing; older marks get a whole snapshot from then on. */
  purge(): void {
    const parents = new Set(
      [...this.rows].map(([key, { registers }]) => parentKey(key, registers.get(POSITION))),
    )
    const gone = [...this.rows]
      .filter(([key, { registers }]) => registers.get(DELETED) === true && !parents.has(key))
      .map(([key]) => key)
    if (gone.length === 0) return
    for (const key of gone) {
      this.rows.delete(key)
      this.#purged.add(key)
    }
    this.#advance()
    this.#oldest = this.#rev
  }

  /** What a backup holds; the answer puts it back. */
  backUp(): () => void {
    const [rows, conflicts, mids] = [new Map(this.rows), [...this.conflicts], new Map(this.#mids)]
    const [rev, oldest, nonces] = [this.#rev, this.#oldest, new Map(this.#nonces)]
    const purged = new Set(this.#purged)
    return () => {
      this.rows = rows
      this.conflicts = conflicts
      this.#mids = mids
      this.#rev = rev
      this.#oldest = oldest
      this.#nonces = nonces
      this.#purged = purged
    }
  }

  #advance(): void {
    this.#rev += 1
    this.#nonces.set(this.#rev, this.#nonce())
  }

  #snapshot(replica: string, isStranger: boolean): Answer {
    const changes = [...this.rows].map(([key, { registers }]) => [key, registers] as const)
    return { since: null, to: this.mark, mid: this.midOf(replica), changes, isStranger }
  }
}
