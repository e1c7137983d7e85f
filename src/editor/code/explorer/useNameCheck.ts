import { useCallback } from 'react'
import { useAppStore } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { checkName } from '../changes/checkName'
import { namesIn } from '../changes/subject'
import { parentOf } from '../tree/folders'
import type { CodeRow } from '../tree/codeRows'
import { readCodeView } from '../view/codeView'

/** Answers why a row cannot be called so, as a sentence. */
export function useNameCheck(): (row: CodeRow, name: string) => string | undefined {
  const store = useAppStore()
  return useCallback(
    (row, name) => {
      const names = selectCodeNames(store.getState())
      if (row.collection !== 'files') {
        return checkName(name, without(namesIn(names, { collection: row.collection }), row))
      }
      const folder = row.kind === 'folder' ? parentOf(row.folder ?? '/') : (row.folder ?? '/')
      const taken = namesIn(names, { folder })
      for (const path of readCodeView().planned) {
        if (parentOf(path) === folder) taken.add(path.slice(path.lastIndexOf('/') + 1))
      }
      return checkName(name, without(taken, row))
    },
    [store],
  )
}

function without(taken: Set<string>, row: CodeRow): Set<string> {
  if (row.kind !== 'draft') taken.delete(row.name)
  return taken
}
