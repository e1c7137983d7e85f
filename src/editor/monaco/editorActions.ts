import { useSyncExternalStore } from 'react'

/** What can be done in the code editor from menus and keys outside of it. */
export type EditorActionId = 'undo' | 'redo' | 'find' | 'replace' | 'goToLine' | 'format'

export interface EditorAction {
  readonly id: EditorActionId
  readonly label: string
  /** As the editor itself answers them. */
  readonly keys: string
}

/** The actions in the order of a menu. */
const EDITOR_ACTIONS: readonly EditorAction[] = [
  { id: 'undo', label: 'Undo', keys: 'Mod+Z' },
  { id: 'redo', label: 'Redo', keys: 'Shift+Mod+Z' },
  { id: 'find', label: 'Find', keys: 'Mod+F' },
  { id: 'replace', label: 'Replace', keys: 'Mod+H' },
  { id: 'goToLine', label: 'Go to line…', keys: 'Ctrl+G' },
  { id: 'format', label: 'Format', keys: 'Shift+Alt+F' },
]

/** A code editor as its actions see it. */
export interface ActingEditor {
  readonly run: (id: EditorActionId) => void
  readonly readOnly: () => boolean
}

const listeners = new Set<() => void>()
let acting: ActingEditor | undefined

/** Runs an action on the code editor that had the focus last; answers whether there is one that takes it. */
export function runEditorAction(id: EditorActionId): boolean {
  if (!acting || (acting.readOnly() && changes(id))) return false
  acting.run(id)
  return true
}

/** The actions that can be run now: none without an open text, and none that change one that is read-only. */
export function useEditorActions(): readonly EditorAction[] {
  const editor = useSyncExternalStore(watch, () => acting)
  if (!editor) return []
  return editor.readOnly() ? EDITOR_ACTIONS.filter(({ id }) => !changes(id)) : EDITOR_ACTIONS
}

/** Says which editor the actions are for; the answer takes it back. */
export function actOn(editor: ActingEditor): () => void {
  set(editor)
  return () => {
    if (acting === editor) set(undefined)
  }
}

function changes(id: EditorActionId): boolean {
  return id !== 'find' && id !== 'goToLine'
}

function set(editor: ActingEditor | undefined): void {
  acting = editor
  for (const wake of listeners) wake()
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
