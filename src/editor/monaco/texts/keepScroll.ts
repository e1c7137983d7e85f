import { monaco } from '../setup'

/** Does something to a text and leaves what is looked at where it is on the screen, also when lines come above it. */
export function keepScroll(model: monaco.editor.ITextModel, act: () => void): void {
  const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges
  const views = monaco.editor.getEditors().flatMap((editor) => {
    const first = editor.getModel() === model ? editor.getVisibleRanges()[0] : undefined
    if (!first) return []
    const line = first.startLineNumber
    const offset = editor.getScrollTop() - editor.getTopForLineNumber(line)
    const range = new monaco.Range(line, 1, line, 1)
    const [mark = ''] = model.deltaDecorations([], [{ range, options: { stickiness } }])
    return [{ editor, mark, offset }]
  })
  act()
  for (const { editor, mark, offset } of views) {
    const line = model.getDecorationRange(mark)?.startLineNumber
    model.deltaDecorations([mark], [])
    // The first line itself may move down at will: somebody wrote above it, at the very top.
    if (line === undefined || editor.getScrollTop() === 0) continue
    editor.setScrollTop(
      editor.getTopForLineNumber(line) + offset,
      monaco.editor.ScrollType.Immediate,
    )
  }
}
