import { Suspense, useEffect, useMemo, useState } from 'react'
import { useDefinitions } from '@/editor/definitions'
import { EmptyState } from '@/components/ui/EmptyState'
import type { Definitions } from '@/model/definition'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppSelector } from '@/store'
import { selectActiveTreeId, selectSelection } from '@/store/selectors/trees'
import { DocumentInfo } from './DocumentInfo'
import { FilterContext, type FieldFilter } from './filter'
import styles from './InspectorPanel.module.css'
import { nodeInspector } from './nodeInspectorApart'
import { OpenSectionsContext, type OpenSections } from './openSections'

const NO_NODES: readonly NodeId[] = []
/** Closed until somebody opens them: rarely needed, and long. */
const CLOSED_AT_FIRST = ['CSS', 'Advanced']

interface InspectorPanelProps {
  /** The catalog; the whole of it unless given. */
  readonly definitions?: Definitions
}

/** Shows and edits the selected nodes of the active document. */
export function InspectorPanel({ definitions: given }: InspectorPanelProps) {
  const known = useDefinitions()
  const treeId = useAppSelector(selectActiveTreeId)
  const selection = useAppSelector((state) => (treeId ? selectSelection(state, treeId) : NO_NODES))
  const definitions = given ?? known
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set(CLOSED_AT_FIRST))
  const [filter, setFilter] = useState<FieldFilter>({ query: '', changedOnly: false })
  const sections = useMemo(
    (): OpenSections => ({
      isOpen: (title) => !closed.has(title),
      toggle: (title) =>
        setClosed((before) => {
          const next = new Set(before)
          if (!next.delete(title)) next.add(title)
          return next
        }),
    }),
    [closed],
  )
  useEffect(() => void nodeInspector.preload(), [])
  return (
    <div className={styles.panel}>
      <OpenSectionsContext value={sections}>
        <FilterContext value={filter}>
          <Content
            treeId={treeId}
            selection={selection}
            definitions={definitions}
            onFilter={setFilter}
          />
        </FilterContext>
      </OpenSectionsContext>
    </div>
  )
}

interface ContentProps {
  readonly treeId: TreeId | null
  readonly selection: readonly NodeId[]
  readonly definitions: Definitions
  readonly onFilter: (filter: FieldFilter) => void
}

function Content({ treeId, selection, ...rest }: ContentProps) {
  if (treeId === null) {
    return (
      <div className={styles.empty}>
        <EmptyState title="No document is open">Open one to edit its components here.</EmptyState>
      </div>
    )
  }
  if (selection.length === 0) return <DocumentInfo treeId={treeId} />
  return (
    <Suspense>
      <nodeInspector.View treeId={treeId} selection={selection} {...rest} />
    </Suspense>
  )
}
