import { useSlots } from '@/hooks/use-node'
import type { NodeId, TreeId } from '@/model/tree/types'
import styles from './CanvasPanel.module.css'

interface EmptyInvitationProps {
  readonly treeId: TreeId
  readonly rootId: NodeId
}

/** Says how to begin while the root of a document holds nothing. */
export function EmptyInvitation({ treeId, rootId }: EmptyInvitationProps) {
  const slots = useSlots(treeId, rootId)
  if (Object.keys(slots).length > 0) return null
  return (
    <p className={styles.invitation}>
      Drag a component here or press <kbd>/</kbd> to insert
    </p>
  )
}
