import { Trash2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAppDispatch } from '@/store'
import { readTrash, restore, type TrashEntry } from '@/store/sync/trash'
import styles from './SyncDialog.module.css'
import { sentenceOf, useLoaded } from './useLoaded'
import { useNames } from './useNames'

const KINDS: Readonly<Record<string, string>> = {
  componentTrees: 'Document',
  files: 'File',
  models: 'Model',
  components: 'Component',
  workflows: 'Workflow',
  lambdas: 'Lambda',
  theme: 'Theme',
}

/** What was removed from the project, here or elsewhere, and how to get it back. */
export function TrashList() {
  const dispatch = useAppDispatch()
  const names = useNames()
  const [failure, setFailure] = useState<string>()
  const {
    value: entries,
    setValue,
    problem,
  } = useLoaded(useCallback(() => dispatch(readTrash()), [dispatch]))

  const takeOut = async ({ key }: TrashEntry) => {
    try {
      await dispatch(restore(key))
      setValue((before) => before?.filter((entry) => entry.key !== key))
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }

  const wrong = problem ?? failure
  if (wrong !== undefined) return <p role="alert">{wrong}</p>
  if (!entries) return null
  if (entries.length === 0) {
    return (
      <EmptyState icon={<Trash2 size={20} />} title="The trash is empty">
        What is removed from this project, here or in another browser, can be restored for 30 days.
      </EmptyState>
    )
  }
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.row}>
          <div className={styles.words}>
            <span className={styles.name}>{entry.name}</span>
            <span className={styles.note}>{kindOf(entry)}</span>
          </div>
          <Button
            size="small"
            aria-label={`Restore “${entry.name}”`}
            onClick={() => void takeOut(entry)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  )

  function kindOf({ collection, treeId }: TrashEntry): string {
    if (treeId === undefined) return KINDS[collection] ?? collection
    return `Component of “${names.document(treeId) ?? treeId}”`
  }
}
