import { keyOf, type Collection, type RecordChange } from '@/model/records'
import type { RootState } from '../rootState'
import type { Saver } from './saver'
import { recordIn } from './stateRecords'

/**
 * Whole collections as the database has them, save for what the state has and the database has not yet:
 * an edit that was made while they were read must not be undone by them.
 */
export function withUnstored(
  read: readonly RecordChange[],
  collections: readonly Collection[],
  { saver, state }: { readonly saver: Saver; readonly state: RootState },
): RecordChange[] {
  const own = saver.unstored().filter(({ collection }) => collections.includes(collection))
  const unstored = new Map(own.map((ref) => [keyOf(ref), recordIn(state, ref)]))
  return [...read.filter((change) => !unstored.has(keyOf(change))), ...unstored.values()]
}
