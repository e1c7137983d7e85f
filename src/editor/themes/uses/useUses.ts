import { useEffect, useState } from 'react'
import { findUses, type NodeUse } from '@/editor/themeView'
import type { TokenName } from '@/model/theme/record'
import { useAppStore } from '@/store'

/** The nodes that tokens show in, once they are found; `undefined` while somebody looks. */
export function useUses(names: readonly TokenName[] | undefined): readonly NodeUse[] | undefined {
  const store = useAppStore()
  const key = names?.join(' ')
  const [found, setFound] = useState<{ key: string; uses: readonly NodeUse[] }>()
  useEffect(() => {
    if (key === undefined) return
    const abort = new AbortController()
    const look = async () => {
      const wanted = new Set(key.split(' '))
      const uses = await findUses(store.getState().componentTrees, wanted, abort.signal)
      if (!abort.signal.aborted) setFound({ key, uses })
    }
    void look()
    return () => abort.abort()
  }, [store, key])
  return found?.key === key ? found?.uses : undefined
}
