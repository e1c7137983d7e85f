import { useCallback, useSyncExternalStore } from 'react'
import { NamedIcon } from '@/components/ui/NamedIcon'
import type { DragController } from '../session/controller'
import styles from './DragPill.module.css'

interface DragPillProps {
  readonly controller: DragController
}

/** How far the pill stands off the pointer, in pixels. */
const AWAY = 14

/**
 * What is in the hand: icon, name, how many, and where it would go or why not. It follows the pointer by
 * itself: to render for each move costs more than all else that a drag does.
 */
export function DragPill({ controller }: DragPillProps) {
  const pill = useSyncExternalStore(controller.watchPill, controller.pill)
  const follow = useCallback(
    (element: HTMLElement | null) =>
      element
        ? controller.watchPointer(({ x, y }) => {
            element.style.transform = `translate(${x + AWAY}px, ${y + AWAY}px)`
          })
        : undefined,
    [controller],
  )
  if (!pill) return null
  const { icon, label, count, note } = pill
  return (
    <div ref={follow} className={styles.pill} data-refused={note?.kind === 'refusal' || undefined}>
      <span className={styles.what}>
        <NamedIcon name={icon} size={14} />
        <span className={styles.label}>{label}</span>
        {count > 1 && <span className={styles.count}>{count}</span>}
      </span>
      {note && <span className={styles.note}>{note.text}</span>}
    </div>
  )
}
