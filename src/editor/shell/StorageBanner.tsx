import { Download, TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { classes } from '@/components/ui/classes'
import { downloadDocument } from '@/editor/projects'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import styles from './StorageBanner.module.css'

/** Says what happened, and what to do. */
const OUTDATED = {
  updated: ['Espalier was updated in another tab.', 'Reload to go on. All your work is saved.'],
  newer: [
    'A newer Espalier wrote what is stored in this browser.',
    'Reload to get it. Nothing is lost.',
  ],
} as const

/**
 * Stands above everything while this browser stores nothing: says why, and offers what keeps the work; a
 * reload is not offered, for it would lose the work. It goes by itself when saving works again, and cannot be dismissed, since closing the tab would lose work.
 * A tab that a newer version made read-only says so here, once all its work is stored.
 */
export function StorageBanner() {
  const dispatch = useAppDispatch()
  const reason = useAppSelector(({ sync }) => (sync.local === 'failed' ? sync.localError : null))
  const outdated = useAppSelector(({ sync }) => sync.readOnly)
  const isStored = useAppSelector(({ sync }) => sync.local === 'saved')
  const refused = useAppSelector(({ sync }) => sync.refusedEdits)
  const treeId = useAppSelector(selectActiveTreeId)
  if (reason === null && outdated) {
    const [what, then] = OUTDATED[outdated]
    return (
      // Anew for each edit that is refused: it is read out again, and seen again.
      <div key={refused} role="alert" className={classes(styles.banner, styles.outdated)}>
        <TriangleAlert size={16} aria-hidden />
        <p className={styles.text}>
          <strong>{what}</strong> {then}
        </p>
        <Button
          tone="primary"
          size="small"
          disabled={!isStored}
          onClick={() => window.location.reload()}
        >
          Reload
        </Button>
      </div>
    )
  }
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
