import type { RecordKey } from '@/model/records'
import { kindOf, registersOf } from '../merge/registers'
import { DELETED, type MergeOp, type Registers } from '../merge/types'
import { standsAs, type Standing } from './editRecord'
import { isLocal } from './localRegisters'
import { viewOf } from './pending'

/** What is on its way to the server of a record, and whether something of it has just arrived there. */
interface Sending {
  readonly underWay: readonly MergeOp[]
  readonly wasSent?: boolean
}

/**
 * What a record of the server looks like in this browser: below what is under way to the server and what
 * waits here. Of a record that is gone for good, what has unsent edits stays in the trash, whole, and so does one
 * whose edit was just sent (`wasSent`): the server could not take it.
 */
export function receiveRecord(
  key: RecordKey,
  arrived: Registers | null,
  standing: Standing,
  { underWay, wasSent = false }: Sending,
): Omit<Standing, 'pending'> {
  const { record, trashed, pending } = standing
  if (!arrived) {
    const own = record ? registersOf(record, kindOf(key)) : trashed
    const isUnsent = pending !== undefined || underWay.length > 0 || wasSent
    return {
      record: undefined,
      trashed: own && isUnsent ? new Map(own).set(DELETED, true) : undefined,
    }
  }
  const view = new Map(viewOf(arrived, [...underWay, pending]))
  const own = record ? registersOf(record, kindOf(key)) : undefined
  for (const [path, value] of own ?? []) if (isLocal(key, path)) view.set(path, value)
  return standsAs(key, view)
}
