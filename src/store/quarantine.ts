import { saveJson } from '@/lib/download'
import type { RootState } from './rootState'
import { notify } from './slices/noticesSlice'
import { quarantineRead, type SetAside } from './slices/syncStatus'
import type { AppThunk } from './thunk'

/** The notice about unreadable records has a button with this id; it means `downloadQuarantine`. */
export const DOWNLOAD_QUARANTINE = 'download-quarantine'

/** The records of the open project that could not be read and lie aside. */
export function selectQuarantine(state: RootState): readonly SetAside[] {
  return state.sync.quarantine
}

/** Looks which records lie aside, and tells the person when there are more than before. */
export function readQuarantine(): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db }) => {
    const before = selectQuarantine(getState()).length
    const records = (await db.project().quarantine()).map(({ key, reason }) => ({ key, reason }))
    if (records.length === 0 && before === 0) return
    dispatch(quarantineRead(records))
    if (records.length <= before) return
    const what = records.length === 1 ? 'One record' : `${records.length} records`
    dispatch(
      notify({
        kind: 'error',
        text: `${what} could not be read and lie aside; everything else works. Download them to look inside.`,
        action: { id: DOWNLOAD_QUARANTINE, label: 'Download' },
      }),
    )
  }
}

/** Gives the person the records that lie aside, as one JSON file. */
export function downloadQuarantine(): AppThunk<Promise<void>> {
  return async (_dispatch, _getState, { db }) => {
    const records = await db.project().quarantine()
    saveJson(JSON.stringify(records, null, 2), `espalier-set-aside-${db.activeProjectId}.json`)
  }
}
