import type { Span } from '../error'
import type { Meter } from '../meter'
import type { Value } from '../value'

/** What is filled while a function or the text itself is evaluated. */
export interface Frame {
  readonly slots: Value[]
  readonly parent: Frame | null
  /** What the outside gives, by name. */
  readonly given: Readonly<Record<string, unknown>>
  readonly meter: Meter
  /** What `return` gave. */
  result: Value
}

/** One part of a text, ready to be evaluated as often as one likes. */
export type Run = (frame: Frame) => Value

/** One statement; answers whether it returned. */
export type Step = (frame: Frame) => boolean

/** Where a local name is: so many functions out, in which slot. */
export interface Local {
  readonly depth: number
  readonly slot: number
}

/** A name of the outside, and the keys that are read from it one after the other. */
export interface Reference {
  readonly path: readonly string[]
  /** Where each part of the path stands in the text. */
  readonly spans: readonly Span[]
}

/** Filled into slots of names that have no value yet. */
export const UNSET = Symbol('unset')

/** The slots of one function. */
export class FunctionNames {
  readonly parent: FunctionNames | null
  size = 0

  constructor(parent: FunctionNames | null) {
    this.parent = parent
  }
}

/** The local names that one place of a text sees. */
export class Names {
  readonly owner: FunctionNames
  readonly #outer: Names | null
  readonly #slots = new Map<string, number>()

  constructor(owner: FunctionNames, outer: Names | null) {
    this.owner = owner
    this.#outer = outer
  }

  /** A block in the same function. */
  block(): Names {
    return new Names(this.owner, this)
  }

  /** A function in this place. */
  inner(): Names {
    return new Names(new FunctionNames(this.owner), this)
  }

  /** Makes a name; answers its slot, or `null` when this block has the name already. */
  declare(name: string): number | null {
    if (this.#slots.has(name)) return null
    const slot = this.owner.size++
    this.#slots.set(name, slot)
    return slot
  }

  find(name: string): Local | null {
    const slot = this.#slots.get(name)
    if (slot !== undefined) return { depth: 0, slot }
    const found = this.#outer?.find(name)
    if (!found) return null
    const isOutside = this.#outer?.owner !== this.owner
    return isOutside ? { depth: found.depth + 1, slot: found.slot } : found
  }
}
