import type { TreeHeader } from '@/model/tree/types'
import { useAppSelector } from '@/store'

/** The headers of all documents, in the order they came into the project; the same list until one changes. */
export function useDocuments(): readonly TreeHeader[] {
  return useAppSelector((state) => state.componentTrees.headers)
}
