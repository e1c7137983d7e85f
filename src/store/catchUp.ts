import { whenStoodStill } from '@/lib/standstill'
import { watchPage } from '@/lib/watchPage'
import { readOpenProjectAgain } from './projects/readAgain'
import type { SyncEngines } from './sync/engines'
import type { AppDispatch } from './thunk'

/** Has a page that was frozen or stood still read again what other tabs may have told it meanwhile: that is not sure to reach it. */
export function catchUp(dispatch: AppDispatch, sync: Pick<SyncEngines, 'changed'>): void {
  const readAgain = async () => {
    await dispatch(readOpenProjectAgain())
    // That something waits to be sent may have been said too.
    sync.changed()
  }
  watchPage((event) => {
    if (event === 'thawed') void readAgain().catch(() => {})
  })
  whenStoodStill(readAgain)
}
