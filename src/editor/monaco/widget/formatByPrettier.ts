import type { AppStore } from '@/store'
import { notify } from '@/store/slices/noticesSlice'
import { formatText } from '../formatting'
import { formatterOf } from '../formatter'
import { monaco } from '../setup'
import { editsOf } from '../texts/applyForeign'
import { changesBetween } from '../texts/changesBetween'
import { textOf } from '../texts/openText'
import { pathOfUri } from '../texts/uri'

let isRegistered = false

/** Has “Format document” ask Prettier, for the texts of the project alone; refusals are told as notices. */
export function formatByPrettier(store: AppStore): void {
  if (isRegistered) return
  isRegistered = true
  monaco.languages.registerDocumentFormattingEditProvider(
    { scheme: 'file', pattern: '/project/**', exclusive: true },
    {
      displayName: 'Prettier',
      async provideDocumentFormattingEdits(model) {
        const path = pathOfUri(model.uri)
        if (path === undefined) return []
        const version = model.getVersionId()
        const before = textOf(model)
        try {
          if (!formatterOf(path)) throw new Error('Texts of this kind cannot be formatted.')
          const after = await formatText(path, before)
          // What was typed meanwhile is not formatted away.
          if (model.isDisposed() || model.getVersionId() !== version) return []
          return editsOf(model, changesBetween(before, after)).map(({ range, text }) => ({
            range,
            text: text ?? '',
          }))
        } catch (error) {
          const text = error instanceof Error ? error.message : String(error)
          store.dispatch(notify({ kind: 'error', text }))
          return []
        }
      },
    },
  )
}
