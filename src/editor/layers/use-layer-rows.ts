import { useDeferredValue, useMemo } from 'react'
import { useDefinitions } from '@/editor/definitions'
import type { TreeId } from '@/model/tree/types'
import { useAppSelector, useAppStore } from '@/store'
import { selectDoc } from '@/store/selectors'
import { filterRows } from './rows/filterRows'
import type { Folding } from './rows/folding'
import { createRowBuilder, type Row } from './rows/rowBuilder'

const NO_ROWS: readonly Row[] = []

/**
 * The rows of a tree as they are folded, or those that a search finds. The list is the same one until the
 * structure of the tree changes: typing in the inspector does not render the panel.
 */
export function useLayerRows(treeId: TreeId, folding: Folding, query: string): readonly Row[] {
  const store = useAppStore()
  const definitions = useDefinitions()
  const builder = useMemo(() => createRowBuilder(definitions), [definitions])
  const rows = useAppSelector((state) => {
    const doc = selectDoc(state, treeId)
    return doc ? builder.rows(doc, folding) : NO_ROWS
  })
  const wanted = useDeferredValue(query.trim())
  return useMemo(() => {
    const doc = selectDoc(store.getState(), treeId)
    // `rows` tells that the structure changed; a search over an older one would show rows that are gone.
    return wanted === '' || !doc || rows.length === 0 ? rows : filterRows(doc, definitions, wanted)
  }, [rows, wanted, store, treeId, definitions])
}
