import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { themeName } from '@/editor/themeView'
import type { Theme } from '@/model/theme/record'
import { useAppDispatch, useAppSelector } from '@/store'
import { shallowEqual } from 'react-redux'
import { deleteTheme, selectUsersOf } from './themeCommands'
import styles from './lists.module.css'

interface DeleteThemeDialogProps {
  readonly theme: Theme
  readonly isActive: boolean
  readonly onClose: () => void
}

/** More documents than these are counted. */
const NAMED = 8

/** Asks whether a theme goes, and says what will look otherwise then. */
export function DeleteThemeDialog({ theme, isActive, onClose }: DeleteThemeDialogProps) {
  const dispatch = useAppDispatch()
  const users = useAppSelector((state) => selectUsersOf(state, theme.id), shallowEqual)
  const name = themeName(theme)
  return (
    <Dialog
      title={`Delete “${name}”?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            tone="danger"
            data-first-focus
            onClick={() => {
              dispatch(deleteTheme(theme))
              onClose()
            }}
          >
            Delete theme
          </Button>
        </>
      }
    >
      {isActive && (
        <p className={styles.sentence}>
          It is the active theme: documents will look as the component set does until another theme
          is made active.
        </p>
      )}
      {users.length === 0 ? (
        <p className={styles.sentence}>No document names it. Undo brings it back.</p>
      ) : (
        <>
          <p className={styles.sentence}>
            {users.length === 1 ? 'One document names it' : `${users.length} documents name it`} and
            will have the active theme instead:
          </p>
          <ul className={styles.users}>
            {users.slice(0, NAMED).map((user, at) => (
              <li key={`${user}-${at}`}>{user}</li>
            ))}
            {users.length > NAMED && <li>and {users.length - NAMED} more</li>}
          </ul>
        </>
      )}
    </Dialog>
  )
}
