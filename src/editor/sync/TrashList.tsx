import { Trash2 } from 'lucide-react'
import { useCallback } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAppDispatch } from '@/store'
import { collectionOf, COLLECTION_WORDS } from '@/store/sync/collections'
import { readTrash, restore, type TrashEntry } from '@/store/sync/trash'
import { Problem } from './Problem'
import styles from './SyncDialog.module.css'
import { useAttempt } from './useAttempt'
import { useLoaded } from './useLoaded'
import { useNames } from './useNames'

/** What was removed from the project, here or elsewhere, and how to get it back. */
export function TrashList() {
  const dispatch = useAppDispatch()
  const names = useNames()
  const {
    value: entries,
    setValue,
    problem: unread,
  } = useLoaded(useCallback(() => dispatch(readTrash()), [dispatch]))
  const { attempt, busy, problem: failure } = useAttempt()

  const takeOut = ({ key }: TrashEntry) =>
    attempt(async () => {
      await dispatch(restore(key))
      setValue((before) => before?.filter((entry) => entry.key !== key))
    })

  if (entries?.length === 0) {
    return (
      <EmptyState icon={<Trash2 size={20} />} title="The trash is empty">
        What is removed from this project, here or in another browser, can be restored for 30 days.
      </EmptyState>
    )
  }
  return (
    <>
      <Problem text={unread ?? failure} />
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <li key={entry.key} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{entry.name}</span>
              <span className={styles.note}>{kindOf(entry)}</span>
            </div>
            <Button
              size="small"
              disabled={busy}
              aria-label={`Restore “${entry.name}”`}
              onClick={() => void takeOut(entry)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </>
  )

  function kindOf({ key, treeId }: TrashEntry): string {
    if (treeId !== undefined) return `Component of “${names.document(treeId) ?? treeId}”`
    const collection = collectionOf(key)
    return collection ? COLLECTION_WORDS[collection][0] : key
  }
}
