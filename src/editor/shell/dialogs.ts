import { createContext, useContext } from 'react'

/** The dialogs of the shell; one at a time. */
export type ShellDialog =
  | 'commands'
  | 'insert'
  | 'go-to-file'
  | 'shortcuts'
  | 'demo'
  | 'new-project'
  | 'sync'
  | 'for-model'
  | 'settings'

/** Opens a dialog of the shell, or closes what is open. */
export type ShowDialog = (dialog: ShellDialog | null) => void

/** How anything inside the shell opens one of its dialogs. */
export const DialogContext = createContext<ShowDialog>(() => undefined)

/** Opens dialogs of the shell. */
export function useShowDialog(): ShowDialog {
  return useContext(DialogContext)
}
