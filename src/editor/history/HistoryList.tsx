import { useEffect, useRef, type KeyboardEvent } from 'react'
import { classes } from '@/components/ui/classes'
import { indexAfterKey } from '@/components/ui/menuEntries'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { historyOf } from '@/store/slices/historySlice'
import styles from './HistoryList.module.css'
import { jumpBy } from './jump'

interface HistoryListProps {
  readonly treeId: TreeId
}

/** The steps of a document, the newest on top; choosing one goes there. What was taken back stands above. */
export function HistoryList({ treeId }: HistoryListProps) {
  const dispatch = useAppDispatch()
  const { past, future } = useAppSelector((state) => historyOf(state.history, treeId))
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [])

  const steps = [
    // The next step to do again is the last of the list.
    ...future.map(({ label }, at) => ({ label, by: future.length - at })),
    ...past.toReversed().map(({ label }, at) => ({ label, by: -at })),
    { label: 'Document opened', by: -past.length },
  ]

  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = indexAfterKey(event.key, at, buttons.length)
    if (next === undefined) return
    event.preventDefault()
    buttons[next]?.focus()
  }

  return (
    <div className={styles.history}>
      <h2 className={styles.title}>History</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the buttons inside */}
      <ol ref={list} className={styles.list} onKeyDown={move}>
        {steps.map(({ label, by }) => (
          <li key={by}>
            <button
              type="button"
              className={classes(styles.step, by > 0 && styles.undone)}
              aria-current={by === 0 ? 'step' : undefined}
              onClick={() => dispatch(jumpBy(treeId, by))}
            >
              <span className={styles.label}>{label}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
