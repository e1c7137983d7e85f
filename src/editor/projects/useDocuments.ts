import { useMemo } from 'react'
import { mainOfHeader } from '@/model/component/composed'
import type { TreeHeader } from '@/model/tree/types'
import { useAppSelector } from '@/store'

/**
 * The headers of all documents, in the order they came into the project; the same list until one changes. Mains of
 * components are trees, but no documents.
 */
export function useDocuments(): readonly TreeHeader[] {
  const headers = useAppSelector((state) => state.componentTrees.headers)
  return useMemo(() => headers.filter((header) => mainOfHeader(header) === undefined), [headers])
}
