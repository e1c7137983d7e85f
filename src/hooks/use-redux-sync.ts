import { useCallback, useEffect } from 'react'
import { useAppDispatch, useAppSelector } from '@/store'
import { startAutoSync } from '@/store/sync/thunks'
import {
  checkConnection,
  clearFlaskData,
  resetSync,
  syncFromFlask,
  syncToFlask,
} from '@/store/slices/syncSlice'

/**
 * What is known of the server, and what can be asked of it. While something is mounted that uses this,
 * the connection was checked and, with `autoSync` on, changes go to and fro by themselves.
 */
export function useReduxSync() {
  const dispatch = useAppDispatch()
  const { status, lastSyncedAt, flaskConnected, flaskStats, error } = useAppSelector(
    (state) => state.sync,
  )
  useEffect(() => {
    void dispatch(checkConnection())
    return dispatch(startAutoSync())
  }, [dispatch])
  return {
    status,
    lastSyncedAt,
    flaskConnected,
    flaskStats,
    error,
    syncToFlask: useCallback(() => dispatch(syncToFlask()), [dispatch]),
    syncFromFlask: useCallback(() => dispatch(syncFromFlask()), [dispatch]),
    checkConnection: useCallback(() => dispatch(checkConnection()), [dispatch]),
    clearFlaskData: useCallback(() => dispatch(clearFlaskData()), [dispatch]),
    reset: useCallback(() => dispatch(resetSync()), [dispatch]),
  }
}
