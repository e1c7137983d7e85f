import { requestJson } from '@/lib/http'
import { syncToFlask } from '../slices/syncSlice'
import type { AppThunk } from '../thunk'

/**
 * Shows the server a token: it gives this browser a cookie for it, which no script can read, and is in step with it
 * from then on. Rejects with a sentence when the token is not known there.
 */
export function giveToken(token: string): AppThunk<Promise<void>> {
  return async (dispatch) => {
    await requestJson('/api/v1/session', { method: 'POST', body: { token } })
    // Whether that succeeds is told by the status.
    await dispatch(syncToFlask())
  }
}
