/** The door for everything that changes a document by hand. */
export { applyEdit, type Edit } from './applyEdit'
export { whenDraftsEnd } from './drafts'
export { redo, undo } from './history'
export { dismissNotice, notify, type Notice } from '../slices/noticesSlice'
export { selectNodes } from '../slices/selectionSlice'
export {
  closeTree,
  createTree,
  duplicateTree,
  importTrees,
  openTree,
  removeTree,
  renameTree,
  setActiveTree,
  setTreeTheme,
} from '../trees/treeCommands'
