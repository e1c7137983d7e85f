import type { Command } from './types'

/** Takes back the last step of the document. */
export const undoStep: Command = {
  id: 'history.undo',
  title: 'Undo',
  keys: ['Mod+Z'],
  icon: 'undo-2',
  plan: ({ history }) => (history?.canUndo ? { label: 'Undo', ops: [], history: 'undo' } : null),
}

/** Does the last step that was taken back again. */
export const redoStep: Command = {
  id: 'history.redo',
  title: 'Redo',
  keys: ['Shift+Mod+Z', 'Mod+Y'],
  icon: 'redo-2',
  plan: ({ history }) => (history?.canRedo ? { label: 'Redo', ops: [], history: 'redo' } : null),
}
