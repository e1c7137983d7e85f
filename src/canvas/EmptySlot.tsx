import type { EmptySlotProps } from '@/renderer'
import styles from './frame.module.css'
import { SLOT_MARK, slotKey } from './nodeElements'

/**
 * The dashed box that shows where nodes can go; in edit mode only. A span, as it may stand in a paragraph.
 * That of an empty page is as large as the page, and leaves the words to the invitation of the host.
 */
export function EmptySlot({ path, slot }: EmptySlotProps) {
  const isPage = !path.includes('/')
  return (
    <span
      {...{ [SLOT_MARK]: slotKey(path, slot.name) }}
      className={isPage ? `${styles.emptySlot} ${styles.emptyPage}` : styles.emptySlot}
    >
      {isPage ? null : slot.label}
    </span>
  )
}
