import type { AppThunk } from '../thunk'

/** Synchronises by itself, as the settings say, until the answer is called. */
export function startAutoSync(): AppThunk<() => void> {
  return (_dispatch, _getState, { sync }) => sync.start()
}
