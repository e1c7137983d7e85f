import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import type { RegisterPath, Registers, RegisterValue } from '../merge/types'

/** A value that did not come to stand, and waits for somebody to decide. */
export interface OpenConflict {
  readonly id: string
  readonly key: RecordKey
  readonly path: RegisterPath
  readonly kind: string
  /** What its author had seen. */
  readonly base: RegisterValue
  /** What stood when it arrived. */
  readonly kept: RegisterValue
  /** What its author wrote; of an edit in the trash, what was there before. */
  readonly lost: RegisterValue
  /** The name of the browser that sent it. */
  readonly by: string
  /** Whether that is this browser. */
  readonly isMine: boolean
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
}

/** Reads a conflict as the server keeps it, for the browser of a name. */
export function conflictOf(id: string, registers: Registers, self: string): OpenConflict {
  const text = (name: string) => textIn(registers.get(name))
  const at = registers.get('at')
  return {
    id,
    key: text('key'),
    path: text('path'),
    kind: text('kind'),
    base: registers.get('base'),
    kept: registers.get('kept'),
    lost: registers.get('lost'),
    by: text('by'),
    isMine: text('by') === self,
    at: typeof at === 'number' ? at : 0,
  }
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
