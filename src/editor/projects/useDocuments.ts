import type { TreeHeader } from '@/model/tree/types'
import { useAppSelector } from '@/store'

/** The headers of all documents of the project, by name. */
export function sortByName(headers: readonly TreeHeader[]): readonly TreeHeader[] {
  return headers.toSorted((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' }),
  )
}

/** The headers of all documents; the same list until one changes. */
export function useDocuments(): readonly TreeHeader[] {
  return useAppSelector((state) => state.componentTrees.headers)
}
