import { ArrowLeft, Component } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { firstDocument } from '@/model/component/composed'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { openTree } from '@/store/editing'
import { selectHeader } from '@/store/selectors'
import styles from './composed.module.css'
import { useUses } from './useUses'
import { usedTimes } from './words'

interface MainBarContentProps {
  readonly componentId: string
  /** The tree that was shown before. */
  readonly from: TreeId | null
}

/** What the bar above the canvas says of the component whose main is shown. */
export function MainBarContent({ componentId, from }: MainBarContentProps) {
  const dispatch = useAppDispatch()
  const name = useAppSelector(
    ({ components }) => components.components.find(({ id }) => id === componentId)?.name,
  )
  const uses = useUses(componentId)
  const back = useAppSelector(
    (state) =>
      (from === null ? undefined : selectHeader(state, from)) ??
      firstDocument(state.componentTrees.headers),
  )
  if (name === undefined) return null
  return (
    <aside className={styles.bar} aria-label="Main component">
      <Component size={16} aria-hidden />
      <p className={styles.words}>
        <span className={styles.main}>
          Main of <strong>“{name}”</strong>
        </span>
        <span className={styles.uses}>{usedTimes(uses)}</span>
      </p>
      {back && (
        <Button
          size="small"
          tone="quiet"
          className={styles.back}
          icon={<ArrowLeft size={14} aria-hidden />}
          onClick={() => dispatch(openTree(back.id))}
        >
          Back to {back.name}
        </Button>
      )}
    </aside>
  )
}
