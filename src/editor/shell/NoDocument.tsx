import { FilePlus, FolderOpen, PanelsTopLeft } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { newDocument } from '@/editor/commands/newDocument'
import { requestOpen } from '@/editor/open'
import { useDocuments } from '@/editor/projects'
import { useAppDispatch, useAppSelector } from '@/store'
import { openTree } from '@/store/editing'

/** Stands in for the canvas while no document is open. */
export function NoDocument() {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [first] = useDocuments()
  // What lies in the database cannot be read here, so nobody knows whether there is anything.
  if (readOnly && !first) {
    return (
      <EmptyState icon={<PanelsTopLeft size={20} />} title="Your documents are not shown">
        They are stored in this browser, in a newer form. Reload to see them.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<PanelsTopLeft size={20} />}
      title={first ? 'No document is open' : 'This project is empty'}
      actions={
        <>
          {first && (
            <Button tone="primary" onClick={() => dispatch(openTree(first.id))}>
              Open “{first.name}”
            </Button>
          )}
          <Button
            tone={first ? 'plain' : 'primary'}
            icon={<FilePlus size={14} />}
            onClick={() => dispatch(newDocument())}
          >
            New document
          </Button>
          <Button icon={<FolderOpen size={14} />} onClick={requestOpen}>
            Open JSON…
          </Button>
        </>
      }
    >
      Begin with an empty document or with a component of the palette, or drop JSON files anywhere
      on this window.
    </EmptyState>
  )
}
