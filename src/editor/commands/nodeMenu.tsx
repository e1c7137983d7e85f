import { NamedIcon } from '@/components/ui/NamedIcon'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { AppThunk } from '@/store/thunk'
import { canRun } from './canRun'
import { copyNodes } from './copyNodes'
import { cutNodes } from './cutNodes'
import { deleteNodes } from './deleteNodes'
import { duplicateNodes } from './duplicateNodes'
import { moveDown, moveUp } from './moveAmongSiblings'
import { pasteNodes } from './pasteNodes'
import { askForName } from './renameNode'
import { readContext } from './runCommand'
import { runFromMenu } from './runFromMenu'
import { selectParent } from './selectRelative'
import type { Command } from './types'
import { unwrap } from './unwrap'
import { wrapInStack } from './wrapInStack'

const GROUPS: readonly (readonly Command[])[] = [
  [cutNodes, copyNodes, pasteNodes, duplicateNodes],
  [wrapInStack, unwrap],
  [moveUp, moveDown],
  [askForName, selectParent],
  [deleteNodes],
]

/** What can be done with the selected components, for a menu at the pointer; empty without a document. */
export function nodeMenu(): AppThunk<MenuEntry[]> {
  return (dispatch) => {
    const context = dispatch(readContext())
    if (!context) return []
    return GROUPS.flatMap((group, at): MenuEntry[] => [
      ...(at === 0 ? [] : [{ kind: 'separator', id: `separator-${at}` } as const]),
      ...group.map((command) => ({
        id: command.id,
        label: command.title,
        icon: <NamedIcon name={command.icon ?? ''} />,
        ...(command.keys?.[0] !== undefined && { keys: command.keys[0] }),
        disabled: !canRun(command, context),
        danger: command === deleteNodes,
        run: () => void dispatch(runFromMenu(command)),
      })),
    ])
  }
}
