import { Download, TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { downloadDocument } from '@/editor/projects'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import styles from './StorageBanner.module.css'

/**
 * Stands above everything while this browser stores nothing: says why, and offers what keeps the work; a
 * reload is not offered, for it would lose the work. It goes by itself when saving works again, and cannot be dismissed, since closing the tab would lose work.
 */
export function StorageBanner() {
  const dispatch = useAppDispatch()
  const reason = useAppSelector(({ sync }) => (sync.local === 'failed' ? sync.localError : null))
  const treeId = useAppSelector(selectActiveTreeId)
  if (reason === null) return null
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={16} aria-hidden />
      <p className={styles.text}>
        <strong>Your work is not being saved.</strong> {reason}
      </p>
      {treeId !== null && (
        <Button
          size="small"
          icon={<Download size={14} />}
          onClick={() => dispatch(downloadDocument(treeId))}
        >
          Export this document
        </Button>
      )}
    </div>
  )
}
