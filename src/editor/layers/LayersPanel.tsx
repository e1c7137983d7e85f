import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { definitionsIn } from '@/editor/definitions'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { IconButton } from '@/components/ui/IconButton'
import { SearchField } from '@/components/ui/SearchField'
import type { TreeId } from '@/model/tree/types'
import { useAppSelector, useAppStore } from '@/store'
import { selectActiveTreeId, selectDoc } from '@/store/selectors'
import { LayerList } from './LayerList'
import styles from './LayersPanel.module.css'
import { START_FOLDING, withOpen, type Folding } from './rows/folding'
import { openPath } from './rows/openPath'
import type { Row } from './rows/rowBuilder'
import { useLayerRows } from './use-layer-rows'

/** The tree of the active document: select, rename, fold, search, and move by drag. */
export function LayersPanel() {
  const treeId = useAppSelector(selectActiveTreeId)
  if (treeId == null) {
    return <EmptyState title="No document is open">Open one to see its layers.</EmptyState>
  }
  return <TreeLayers key={treeId} treeId={treeId} />
}

function TreeLayers({ treeId }: { readonly treeId: TreeId }) {
  const store = useAppStore()
  const [folding, setFolding] = useState<Folding>(START_FOLDING)
  const [query, setQuery] = useState('')
  const rows = useLayerRows(treeId, folding, query)

  const open = useCallback((row: Row, open: boolean) => {
    const depth = row.kind === 'slot' ? row.depth - 1 : row.depth
    setFolding((folding) => withOpen(folding, { key: row.key, depth, open }))
  }, [])
  const reveal = useCallback(
    (id: string) => {
      const state = store.getState()
      const doc = selectDoc(state, treeId)
      const definitions = definitionsIn(state)
      if (doc) setFolding((folding) => openPath(folding, id, { doc, definitions }))
    },
    [store, treeId],
  )
  const foldAll = (rule: 'all' | 'none') => setFolding({ rule, toggled: new Set() })

  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          label="Search layers"
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return
            event.preventDefault()
            setQuery('')
          }}
        />
        <IconButton label="Expand all" onClick={() => foldAll('all')}>
          <ChevronsUpDown size={14} />
        </IconButton>
        <IconButton label="Collapse all" onClick={() => foldAll('none')}>
          <ChevronsDownUp size={14} />
        </IconButton>
      </div>
      {rows.length > 0 ? (
        <LayerList treeId={treeId} rows={rows} onOpen={open} onReveal={reveal} />
      ) : (
        query.trim() !== '' && (
          <EmptyState
            title={`Nothing here is called “${query.trim()}”`}
            actions={
              <Button size="small" onClick={() => setQuery('')}>
                Show all layers
              </Button>
            }
          />
        )
      )}
    </div>
  )
}
