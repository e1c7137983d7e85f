import { NamedIcon } from '@/components/ui/NamedIcon'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { getNode } from '@/model/tree/doc'
import type { AppThunk } from '@/store/thunk'
import { canRun } from './canRun'
import { copyNodes } from './copyNodes'
import { cutNodes } from './cutNodes'
import { deleteNodes } from './deleteNodes'
import { detachInstance } from './detachInstance'
import { duplicateNodes } from './duplicateNodes'
import { editMain } from './editMain'
import { askForComponent } from './askForComponent'
import { keysOf } from './keymap'
import { moveDown, moveUp } from './moveAmongSiblings'
import { pasteNodes } from './pasteNodes'
import { askForName } from './renameNode'
import { readContext } from './runCommand'
import { runFromMenu } from './runFromMenu'
import { selectParent } from './selectRelative'
import type { Command, CommandContext } from './types'
import { unwrap } from './unwrap'
import { wrapInStack } from './wrapInStack'

const GROUPS: readonly (readonly Command[])[] = [
  [cutNodes, copyNodes, pasteNodes, duplicateNodes],
  [wrapInStack, unwrap],
  [askForComponent, editMain, detachInstance],
  [moveUp, moveDown],
  [askForName, selectParent],
  [deleteNodes],
]

/** What can be done with the selected components, for a menu at the pointer; empty without a document. */
export function nodeMenu(): AppThunk<MenuEntry[]> {
  return (dispatch) => {
    const context = dispatch(readContext())
    if (!context) return []
    const isMeant = isMeantFor(context)
    return GROUPS.flatMap((group, at): MenuEntry[] => [
      ...(at === 0 ? [] : [{ kind: 'separator', id: `separator-${at}` } as const]),
      ...group.filter(isMeant).map((command) => ({
        id: command.id,
        label: command.title,
        icon: <NamedIcon name={command.icon ?? ''} />,
        ...firstKeysOf(command),
        disabled: !canRun(command, context),
        danger: command === deleteNodes,
        run: () => void dispatch(runFromMenu(command)),
      })),
    ])
  }
}

/** What only instances have does not lengthen the menu of everything else. */
function isMeantFor(context: CommandContext): (command: Command) => boolean {
  const isInstance = context.selection.some(
    (id) => context.definitions.get(getNode(context.doc, id)?.type ?? '')?.main !== undefined,
  )
  return (command) => isInstance || (command !== editMain && command !== detachInstance)
}

function firstKeysOf(command: Command): { readonly keys?: string } {
  const [keys] = keysOf(command)
  return keys === undefined ? {} : { keys }
}
