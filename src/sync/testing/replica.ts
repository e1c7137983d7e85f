import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { freeze } from '../client/freeze'
import { foldEdits, viewOf, type Pending } from '../client/pending'
import { offerWhole, waitAgain } from '../client/offer'
import { parentKey } from '../merge/position'
import { POSITION, type MergeOp, type RegisterPath, type Registers } from '../merge/types'
import type { Answer, Mark } from './space'

/** What a browser keeps of a space, in memory: the protocol's rules around what it does with edits and answers. */
export class Replica {
  readonly #name: string
  #generation = 0
  cursor: Mark | null = null
  base = new Map<RecordKey, Registers>()
  waiting = new Map<RecordKey, Pending>()
  inflight: readonly MergeOp[] = []
  #nextMid = 1

  constructor(name: string) {
    this.#name = name
  }

  get id(): string {
    return `${this.#name}.${this.#generation}`
  }

  view(key: RecordKey): Registers | undefined {
    return viewOf(this.base.get(key), [...this.#under(key), this.waiting.get(key)])
  }

  keys(): RecordKey[] {
    const made = [...this.inflight, ...this.waiting.values()].filter(({ creates }) => creates)
    return [...new Set([...this.base.keys(), ...made.map(({ key }) => key)])]
  }

  /** Whether a node would hang below itself under that parent, as its author sees it. */
  wouldCircle(key: RecordKey, under: RecordKey): boolean {
    const seen = new Set<RecordKey>()
    for (let at: RecordKey | null = under; at !== null && !seen.has(at);) {
      if (at === key) return true
      seen.add(at)
      at = parentKey(at, this.view(at)?.get(POSITION))
    }
    return false
  }

  create(key: RecordKey, values: Readonly<Record<RegisterPath, Json>>): void {
    const set = Object.entries(values).map(([path, to]) => [path, [undefined, to]] as const)
    this.waiting.set(key, { key, creates: 1, set: new Map(set) })
  }

  edit(key: RecordKey, path: RegisterPath, to: Json | undefined): void {
    const seen = viewOf(this.base.get(key), this.#under(key))?.get(path)
    const pending = foldEdits(this.waiting.get(key), key, [{ path, seen, to }])
    if (pending) this.waiting.set(key, pending)
    else this.waiting.delete(key)
  }

  /** The batch to send: the one that may be under way, or a new one of what waits. */
  freeze(): readonly MergeOp[] {
    if (this.inflight.length === 0 && this.waiting.size > 0) {
      this.inflight = freeze(this.waiting.values(), this.#nextMid)
      this.#nextMid += this.inflight.length
      this.waiting.clear()
    }
    return this.inflight
  }

  receive(answer: Answer): void {
    if (answer.isStranger) return this.#beginAnew(answer)
    const { since, to, mid } = answer
    // Of two answers the later may come first: only one that continues what is here is taken.
    if (since && (since.rev !== this.cursor?.rev || since.nonce !== this.cursor.nonce)) return
    if (!since && this.cursor && this.cursor.rev > to.rev) return
    if (!since) this.base.clear()
    for (const [key, registers] of answer.changes) this.base.set(key, registers)
    this.cursor = to
    const last = this.inflight.at(-1)
    if (last && last.mid <= mid) this.inflight = []
  }

  #beginAnew({ changes, to }: Answer): void {
    const now = new Map(changes)
    const { inflight, waiting, base: before } = this
    const views = new Map([...before.keys()].map((key) => [key, this.view(key)]))
    const offered = [...waitAgain(inflight, [...waiting.values()]).values()].map((pending) => {
      const whole = views.get(pending.key)
      return pending.creates || now.has(pending.key) || !whole
        ? pending
        : offerWhole(pending.key, whole)
    })
    this.#generation += 1
    this.#nextMid = 1
    this.inflight = []
    this.waiting = new Map(offered.map((pending) => [pending.key, pending]))
    this.base = now
    this.cursor = to
  }

  #under(key: RecordKey): MergeOp[] {
    return this.inflight.filter((op) => op.key === key)
  }
}
