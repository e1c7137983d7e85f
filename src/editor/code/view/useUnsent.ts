import { useEffect, useState } from 'react'
import type { CodeKey } from '@/model/code/target'
import { useAppStore } from '@/store'
import { selectCodeRecord, targetOf } from '@/store/code/projectCode'

const NONE: ReadonlySet<CodeKey> = new Set()

/**
 * The open texts that were changed since the server had everything of this browser. Which record waits is told nowhere; that one
 * was edited while something waits is the same to whoever looks at a tab.
 */
export function useUnsent(open: readonly CodeKey[]): ReadonlySet<CodeKey> {
  const store = useAppStore()
  const [unsent, setUnsent] = useState(NONE)

  useEffect(() => {
    const recordOf = (key: CodeKey) => selectCodeRecord(store.getState(), targetOf(key))
    const known = new Map(open.map((key) => [key, recordOf(key)]))
    let waiting = false
    const look = () => {
      waiting = false
      const { local, unsent: count } = store.getState().sync
      const changed = open.filter((key) => known.get(key) !== recordOf(key))
      for (const key of changed) known.set(key, recordOf(key))
      if (local === 'saved' && count === 0) return setUnsent(NONE)
      if (changed.length > 0) setUnsent((before) => new Set([...before, ...changed]))
    }
    return store.subscribe(() => {
      if (waiting) return
      // That something has to be stored is told right after the edit itself.
      waiting = true
      queueMicrotask(look)
    })
  }, [store, open])
  return unsent
}
