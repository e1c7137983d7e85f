import { useSyncExternalStore } from 'react'
import { NamedIcon } from '@/components/ui/NamedIcon'
import type { DragController } from './session/controller'
import styles from './DragPill.module.css'

interface DragPillProps {
  readonly controller: DragController
}

/** What is in the hand: icon, name, how many, and where it would go or why not. */
export function DragPill({ controller }: DragPillProps) {
  const pill = useSyncExternalStore(controller.watchPill, controller.pill)
  if (!pill) return null
  const { icon, label, count, note } = pill
  return (
    <div className={styles.pill} data-refused={note?.kind === 'refusal' || undefined}>
      <span className={styles.what}>
        <NamedIcon name={icon} size={14} />
        <span className={styles.label}>{label}</span>
        {count > 1 && <span className={styles.count}>{count}</span>}
      </span>
      {note && <span className={styles.note}>{note.text}</span>}
    </div>
  )
}
