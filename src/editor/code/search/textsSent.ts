import { CODE_COLLECTIONS, textField, type CodeKey } from '@/model/code/target'
import type { RootState } from '@/store'
import { selectPaths } from '@/store/code/projectCode'
import type { SearchedText } from './search.worker'

/** The records that a worker has the texts of. */
export type TextsSent = ReadonlyMap<CodeKey, { readonly record: unknown; readonly path: string }>

interface TextChanges {
  readonly put: readonly SearchedText[]
  readonly gone: readonly CodeKey[]
  readonly next: TextsSent
}

type SearchedRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** What a worker has to be told of the project's texts after what it was told last. */
export function changesSince(state: RootState, sent: TextsSent): TextChanges {
  const paths = selectPaths(state)
  const lists = {
    files: state.files.files,
    components: state.components.components,
    lambdas: state.lambdas.lambdas,
  }
  const put: SearchedText[] = []
  const next = new Map<CodeKey, { readonly record: unknown; readonly path: string }>()
  for (const collection of CODE_COLLECTIONS) {
    const field = textField(collection)
    for (const record of lists[collection] as readonly unknown[] as readonly SearchedRecord[]) {
      const key: CodeKey = `${collection}:${record.id}`
      const path = paths.pathOf(key)
      const text = record[field]
      if (path === undefined || typeof text !== 'string' || record['encoding'] !== undefined)
        continue
      const before = sent.get(key)
      if (before?.record !== record || before.path !== path) put.push({ key, path, text })
      next.set(key, { record, path })
    }
  }
  return { put, gone: [...sent.keys()].filter((key) => !next.has(key)), next }
}
