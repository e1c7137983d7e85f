import { monaco } from '../setup'

/** What Escape closes first: it leaves the editor only when there is nothing to close. */
const OPEN =
  '.suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible, .rename-box, .monaco-hover:not(.hidden), .peekview-widget'

/** Lets Tab leave the editor after Escape, until another key is pressed or the focus is gone. Answers how to stop. */
export function leaveByTab(editor: monaco.editor.IStandaloneCodeEditor): () => void {
  let isLeaving = false
  const set = (leaving: boolean) => {
    if (leaving === isLeaving) return
    isLeaving = leaving
    editor.updateOptions({ tabFocusMode: leaving })
  }
  const keys = editor.onKeyDown(({ keyCode }) => {
    if (keyCode === monaco.KeyCode.Tab || keyCode === monaco.KeyCode.Shift) return
    const isPlain =
      keyCode === monaco.KeyCode.Escape && !document.querySelector(OPEN) && hasOneCaret(editor)
    set(isPlain)
  })
  const blur = editor.onDidBlurEditorText(() => set(false))
  return () => {
    keys.dispose()
    blur.dispose()
  }
}

function hasOneCaret(editor: monaco.editor.IStandaloneCodeEditor): boolean {
  const selections = editor.getSelections() ?? []
  return selections.length <= 1 && (selections[0]?.isEmpty() ?? true)
}
