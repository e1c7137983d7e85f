import type { Meter } from '../meter'
import type { Value } from '../value'

/** A method: what it belongs to, what it is given, and what counts its work. */
export type Method<Self> = (self: Self, args: readonly Value[], meter: Meter) => Value

/** Methods by their names; without a prototype, so that no name but these is found. */
export type Methods<Self> = Readonly<Record<string, Method<Self>>>

/** Makes a table in which nothing is inherited. */
export function methods<Self>(table: Methods<Self>): Methods<Self> {
  return Object.assign(Object.create(null) as Methods<Self>, table)
}
