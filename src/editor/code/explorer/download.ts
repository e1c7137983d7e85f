import { flushTexts } from '@/editor/monaco/flushTexts'
import { saveBlob } from '@/lib/download'
import type { CodeKey } from '@/model/code/target'
import type { AppThunk } from '@/store'
import { selectCodeRecord, selectPaths, selectText, targetOf } from '@/store/code/projectCode'
import { blobOf } from '../viewer/blobOf'

/** Gives the person a text, or another file of the project, as a file of their own. */
export function downloadText(key: CodeKey): AppThunk<void> {
  return (_, getState) => {
    flushTexts()
    const state = getState()
    const target = targetOf(key)
    const record = selectCodeRecord(state, target)
    const path = selectPaths(state).pathOf(key)
    if (!record || path === undefined) return
    const name = path.slice(path.lastIndexOf('/') + 1)
    const text = selectText(state, target)
    const content =
      text === undefined && 'content' in record
        ? blobOf(record)
        : new Blob([text ?? ''], { type: 'text/plain;charset=utf-8' })
    saveBlob(content, name)
  }
}
