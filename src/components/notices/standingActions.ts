import type { AppDispatch } from '@/store'
import { DOWNLOAD_QUARANTINE, downloadQuarantine } from '@/store/quarantine'

/** What buttons do whose notices come from the store, which names them by a fixed id. */
export const standingActions: ReadonlyMap<string, (dispatch: AppDispatch) => void> = new Map<
  string,
  (dispatch: AppDispatch) => void
>([
  ['reload', () => window.location.reload()],
  [DOWNLOAD_QUARANTINE, (dispatch) => void dispatch(downloadQuarantine())],
])
