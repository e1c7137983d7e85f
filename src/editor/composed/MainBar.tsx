import { useEffect, useState } from 'react'
import { apart } from '@/components/ui/apart'
import { mainOfHeader } from '@/model/component/composed'
import type { TreeId } from '@/model/tree/types'
import { useAppSelector } from '@/store'
import { selectActiveTreeId, selectHeader } from '@/store/selectors'

const MainBarContent = apart(async () => (await import('./MainBarContent')).MainBarContent)

/** A bar above the canvas while the main of a component is shown: which one, how often it is used, and the way back. */
export function MainBar() {
  const treeId = useAppSelector(selectActiveTreeId)
  const header = useAppSelector((state) =>
    treeId === null ? undefined : selectHeader(state, treeId),
  )
  const [shown, setShown] = useState<TreeId | null>(null)
  const [before, setBefore] = useState<TreeId | null>(null)
  useEffect(() => {
    if (treeId === shown) return
    setBefore(shown)
    setShown(treeId)
  }, [treeId, shown])
  const componentId = mainOfHeader(header)
  if (componentId === undefined) return null
  return <MainBarContent componentId={componentId} from={before} />
}
