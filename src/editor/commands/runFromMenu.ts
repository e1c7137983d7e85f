import type { AppThunk } from '@/store/thunk'
import { readFromClipboard } from './clipboard/system'
import { runCommand } from './runCommand'
import type { Command } from './types'

/** Runs a command that was chosen in a menu: there is no clipboard event, so a paste asks the clipboard. */
export function runFromMenu(command: Command): AppThunk<Promise<void>> {
  return async (dispatch) => {
    if (command.native !== 'paste') {
      dispatch(runCommand(command))
      return
    }
    const clipboard = await readFromClipboard()
    dispatch(runCommand(command, clipboard ? { clipboard } : {}))
  }
}
