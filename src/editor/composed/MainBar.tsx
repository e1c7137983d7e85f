import { useState } from 'react'
import { apart } from '@/components/ui/apart'
import { mainOfHeader } from '@/model/component/composed'
import type { TreeId } from '@/model/tree/types'
import { useAppSelector } from '@/store'
import { selectActiveTreeId, selectHeader } from '@/store/selectors'

const MainBarContent = apart(async () => (await import('./MainBarContent')).MainBarContent)

/** The tree that is shown, and the one before it. */
interface Way {
  readonly shown: TreeId | null
  readonly before: TreeId | null
}

/** A bar above the canvas while the main of a component is shown: which one, how often it is used, and the way back. */
export function MainBar() {
  const treeId = useAppSelector(selectActiveTreeId)
  const header = useAppSelector((state) =>
    treeId === null ? undefined : selectHeader(state, treeId),
  )
  const [way, setWay] = useState<Way>({ shown: treeId, before: null })
  if (way.shown !== treeId) setWay({ shown: treeId, before: way.shown })
  const componentId = mainOfHeader(header)
  if (componentId === undefined) return null
  return <MainBarContent componentId={componentId} from={way.before} />
}
