import type { EditorActionId } from '../editorActions'
import type { monaco } from '../setup'

/** The names of the actions in Monaco. */
const NAMES: Readonly<Record<EditorActionId, string>> = {
  undo: 'undo',
  redo: 'redo',
  find: 'actions.find',
  replace: 'editor.action.startFindReplaceAction',
  goToLine: 'editor.action.gotoLine',
  format: 'editor.action.formatDocument',
}

/** Runs an action in an editor, which takes the focus. */
export function runIn(editor: monaco.editor.IStandaloneCodeEditor, id: EditorActionId): void {
  editor.focus()
  editor.trigger('menu', NAMES[id], null)
}
