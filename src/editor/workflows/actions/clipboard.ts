import type { AppDispatch, AppThunk } from '@/store'
import { notify } from '@/store/slices/noticesSlice'
import type { GraphIndex } from '@/model/workflow/graph'
import type { Position } from '@/model/workflow/types'
import { copy, partsOfText, textOfParts } from '../commands/copy'
import { paste } from '../commands/paste'
import type { Plan } from '../commands/plan'
import type { Parts } from '../commands/remove'
import { isContainer } from '../shape/shape'
import { announce } from '../view/announce'

/** The text that steps are in the clipboard; `undefined` where none is named. */
export function clipboardText(index: GraphIndex, ids: readonly string[]): string | undefined {
  const parts = copy(index, ids)
  if (!parts) return undefined
  const { length } = parts.nodes
  announce(`Copied ${length} step${length === 1 ? '' : 's'}.`)
  return textOfParts(parts)
}

/** Copies steps where no event of the browser brings the clipboard along; answers whether it took them. */
export async function copyText(index: GraphIndex, ids: readonly string[]): Promise<boolean> {
  const text = clipboardText(index, ids)
  if (text === undefined) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** What the clipboard holds, asked from a menu; where the browser forbids it, a notice names the key that may. */
export async function readClipboard(dispatch: AppDispatch): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    const text = 'This browser does not let a menu read the clipboard. Paste with the keyboard.'
    dispatch(notify({ kind: 'info', text }))
    return undefined
  }
}

interface Pasting {
  readonly index: GraphIndex
  readonly selection: Parts
  readonly text: string
  /** Where it goes on the canvas; beside the originals unless given. */
  readonly at?: Position
  readonly run: (plan: Plan | undefined) => boolean
}

/** Adds the steps of a text: into the container that is selected alone, else on the canvas. A refusal is told. */
export function pasteText({ index, selection, text, at, run }: Pasting): AppThunk<void> {
  return (dispatch, _, { newId }) => {
    const document = partsOfText(text)
    if (document === undefined) {
      const sentence =
        'The clipboard holds no steps. Copy some in a workflow, or a workflow as JSON.'
      dispatch(notify({ kind: 'info', text: sentence }))
      return
    }
    const [only] = selection.nodes.length === 1 ? selection.nodes : []
    const into = only !== undefined && isContainer(index.nodes.get(only)) ? only : undefined
    const planned = paste(index, document, {
      newId,
      ...(at && { at }),
      ...(into !== undefined && { into }),
    })
    if (planned.ok) run(planned.value)
    else dispatch(notify({ kind: 'info', text: planned.error }))
  }
}
