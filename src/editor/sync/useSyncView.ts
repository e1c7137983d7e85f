import { useEffect, useState } from 'react'
import { useAppStore } from '@/store'
import { checkConnection } from '@/store/slices/syncSlice'
import { readSyncView, type SyncView } from '@/store/sync/syncFigures'

/**
 * How the exchange with the server goes. The notes of it are beside the state: what the state says of it is when to
 * look at them again, and after a synchronisation the server is asked again what it holds.
 */
export function useSyncView(): SyncView | undefined {
  const store = useAppStore()
  const [view, setView] = useState<SyncView>()
  useEffect(() => {
    let seen: ReturnType<typeof store.getState>['sync'] | undefined
    let gone = false
    const look = () => {
      const { sync } = store.getState()
      if (sync === seen) return
      const isLater = seen && sync.lastSyncedAt !== seen.lastSyncedAt
      seen = sync
      const read = async () => {
        const found = await store.dispatch(readSyncView())
        if (!gone) setView(found)
      }
      void read()
      if (isLater) void store.dispatch(checkConnection())
    }
    look()
    const stop = store.subscribe(look)
    return () => {
      gone = true
      stop()
    }
  }, [store])
  return view
}
