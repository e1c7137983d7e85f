import { copyNodes } from './copyNodes'
import { cutNodes } from './cutNodes'
import { deleteNodes } from './deleteNodes'
import { detachInstance } from './detachInstance'
import { duplicateNodes } from './duplicateNodes'
import { editMain } from './editMain'
import { redoStep, undoStep } from './history'
import { askForComponent } from './askForComponent'
import { moveIn, moveOut } from './moveAcrossLevels'
import { moveDown, moveUp } from './moveAmongSiblings'
import { pasteNodes } from './pasteNodes'
import { askForName } from './renameNode'
import { selectAll } from './selectAll'
import { selectOutwards } from './selectOutwards'
import { selectChild, selectNext, selectParent, selectPrevious } from './selectRelative'
import type { Command } from './types'
import { unwrap } from './unwrap'
import { wrapInStack } from './wrapInStack'

export type { Command, CommandContext, Plan } from './types'

/** Every command that stands in menus and has keys, in the order of menus. */
export const commands: readonly Command[] = [
  undoStep,
  redoStep,
  cutNodes,
  copyNodes,
  pasteNodes,
  duplicateNodes,
  deleteNodes,
  askForName,
  wrapInStack,
  unwrap,
  askForComponent,
  editMain,
  detachInstance,
  moveUp,
  moveDown,
  moveOut,
  moveIn,
  selectAll,
  selectParent,
  selectChild,
  selectNext,
  selectPrevious,
  selectOutwards,
]

/** The command of an id; `undefined` when the list has none. */
export function commandById(id: string): Command | undefined {
  return commands.find((command) => command.id === id)
}
