import { useCallback, useState } from 'react'
import type { Theme } from '@/model/theme/record'
import { useAppStore } from '@/store'
import { selectTheme } from '@/store/selectors/themes'

/** What a theme was, to be seen beside what it is. */
export interface Before {
  readonly theme: Theme | undefined
  /** What it is now is what it was, from now on. */
  readonly setNow: () => void
}

/** Keeps a theme as it was when it was first looked at here; of each theme its own. */
export function useBefore(themeId: string): Before {
  const store = useAppStore()
  const [kept, setKept] = useState<ReadonlyMap<string, Theme | undefined>>(new Map())
  const now = useCallback(() => selectTheme(store.getState(), themeId), [store, themeId])
  const keep = (theme: Theme | undefined) => setKept(new Map(kept).set(themeId, theme))
  if (!kept.has(themeId)) keep(now())
  return { theme: kept.get(themeId), setNow: () => keep(now()) }
}
