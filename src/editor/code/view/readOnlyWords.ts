import { notify } from '@/store/editing'
import type { AppThunk } from '@/store'

/** What a read-only tab says to whoever wants to change something. */
export const READ_ONLY = 'Nothing can be changed here: this tab is read-only. Reload it to go on.'

/** Says why what was asked for does not happen. */
export function tellReadOnly(): AppThunk<void> {
  return (dispatch) => dispatch(notify({ kind: 'info', text: READ_ONLY }))
}
