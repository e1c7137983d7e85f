import { notify } from '../../slices/noticesSlice'
import type { HostContext } from './context'

/** Characters of a notice: more is no notice. */
const MOST = 500

/** Shows a notice, as long as the project of the run is open. */
export function toast(
  { store, run }: HostContext,
  text: string,
  kind: 'info' | 'success' | 'error',
): void {
  if (store.getState().project.activeProjectId !== run.projectId) return
  const shown = text.length > MOST ? `${text.slice(0, MOST)}…` : text
  store.dispatch(notify({ kind, text: shown, ofProject: true }))
}
