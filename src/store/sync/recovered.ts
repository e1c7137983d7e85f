import { keyOf, refOf, type RecordKey } from '@/model/records'
import { changesBetween, kindOf, registersOf } from '@/sync/merge/registers'
import { DELETED, type RegisterValue } from '@/sync/merge/types'
import { standsAs } from '@/sync/client/editRecord'
import { isLocal } from '@/sync/client/localRegisters'
import type { AppThunk } from '../thunk'
import { writePast } from './writePast'

/** A value that this browser had when the server turned out to be older, and that the server has otherwise. */
export interface RecoveredValue {
  readonly path: string
  readonly here: RegisterValue
  readonly server: RegisterValue
}

/** A record of which this browser had something else than a server that was restored. */
export interface RecoveredRecord {
  readonly key: RecordKey
  readonly values: readonly RecoveredValue[]
}

/** What this browser had before the server was restored, where that still differs. */
export function readRecovered(): AppThunk<Promise<readonly RecoveredRecord[]>> {
  return async (_dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const store = db.project()
    const rows = await store.sync.recovered()
    const refs = rows.flatMap(({ key }) => refOf(key) ?? [])
    const now = new Map((await store.read(refs)).map((change) => [keyOf(change), change.value]))
    return rows.flatMap(({ key, registers }): RecoveredRecord[] => {
      const value = now.get(key)
      const server = value ? registersOf(value, kindOf(key)) : new Map().set(DELETED, true)
      const values = [...changesBetween(server, registers)]
        .filter(([path]) => !isLocal(key, path))
        .map(([path, [is, was]]) => ({ path, here: was, server: is }))
      return values.length > 0 ? [{ key, values }] : []
    })
  }
}

/** Makes what this browser had stand again, as an edit, or lets it go. Rejects with a sentence. */
export function settleRecovered(
  keys: readonly RecordKey[],
  keep: 'here' | 'server',
): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, saver }) => {
    await saver.flush()
    const { sync } = db.project()
    const wanted = (await sync.recovered()).filter(({ key }) => keys.includes(key))
    if (keep === 'here') {
      const changes = wanted.flatMap(({ key, registers }) => {
        const ref = refOf(key)
        return ref ? [{ ...ref, value: standsAs(key, registers).record ?? null }] : []
      })
      await dispatch(writePast(changes))
    }
    await sync.forgetRecovered(keys)
  }
}
