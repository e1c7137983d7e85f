import type { monaco } from '../setup'

/**
 * Shows what was just undone or done again. Monaco does so by where the caret was, which it does not know any more once somebody
 * else has written in the same text.
 */
export function goToUndone(editor: monaco.editor.IStandaloneCodeEditor): void {
  editor.onDidChangeModelContent(({ isUndoing, isRedoing, changes }) => {
    const model = editor.getModel()
    const [last] = changes
    if (!(isUndoing || isRedoing) || !model || !last) return
    const end = model.getPositionAt(last.rangeOffset + last.text.length)
    // After the caret that Monaco sets itself, where it knows it.
    queueMicrotask(() => {
      if (editor.getModel() !== model) return
      const at = editor.getPosition()
      const isNear = at && Math.abs(at.lineNumber - end.lineNumber) <= last.text.split('\n').length
      if (!isNear) editor.setPosition(end)
      editor.revealPositionInCenterIfOutsideViewport(editor.getPosition() ?? end)
    })
  })
}
