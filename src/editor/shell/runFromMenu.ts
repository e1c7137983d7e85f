import type { Command } from '@/editor/commands'
import { readFromClipboard } from '@/editor/commands/clipboard/system'
import { runCommand } from '@/editor/commands/runCommand'
import type { AppThunk } from '@/store/thunk'

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
