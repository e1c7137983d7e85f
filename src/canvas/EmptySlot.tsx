import type { EmptySlotProps } from '@/renderer'
import styles from './frame.module.css'
import { SLOT_MARK, slotKey } from './nodeElements'

/** The dashed box that shows where nodes can go; in edit mode only. A span, as it may stand in a paragraph. */
export function EmptySlot({ path, slot }: EmptySlotProps) {
  return (
    <span {...{ [SLOT_MARK]: slotKey(path, slot.name) }} className={styles.emptySlot}>
      {slot.label}
    </span>
  )
}
