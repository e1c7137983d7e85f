import { memo } from 'react'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { tip } from '@/components/ui/tip'
import { newDocument } from '@/editor/commands/newDocument'
import { canvasArrived, useDragSource, type DragSource } from '@/editor/dnd'
import type { ComponentDefinition } from '@/model/definition'
import { useAppStore } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import styles from './PaletteTile.module.css'

interface PaletteTileProps {
  readonly definition: ComponentDefinition
  /** Whether Tab reaches it; arrows reach the others. */
  readonly tabbable: boolean
  readonly onInsert: (type: string) => void
}

/** One component of the palette: a click or Enter inserts it, a drag places it. */
export const PaletteTile = memo(function PaletteTile({
  definition,
  tabbable,
  onInsert,
}: PaletteTileProps) {
  const { type, label, icon, description } = definition
  const store = useAppStore()
  const { listeners, describedBy } = useDragSource(() => {
    const source: DragSource = { source: 'palette', type }
    if (selectActiveTreeId(store.getState()) !== null) return source
    // There is nothing to drop on: a page comes under the pointer on the way.
    store.dispatch(newDocument())
    return canvasArrived().then(() => source)
  })
  return (
    <button
      type="button"
      data-tile={type}
      className={styles.tile}
      tabIndex={tabbable ? 0 : -1}
      aria-describedby={describedBy}
      {...tip(description, { side: 'right' })}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- new in ARIA 1.3: any element may have one
      aria-description={description}
      {...listeners}
      onClick={() => onInsert(type)}
    >
      <NamedIcon name={icon} />
      <span className={styles.label}>{label}</span>
    </button>
  )
})
