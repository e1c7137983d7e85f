import { EllipsisVertical, FilePlus, FileText, FolderOpen } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { newDocument } from '@/editor/commands/newDocument'
import { classes } from '@/components/ui/classes'
import { EmptyState } from '@/components/ui/EmptyState'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import type { TreeHeader } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { openTree, renameTree } from '@/store/editing'
import { selectActiveTreeId } from '@/store/selectors/trees'
import { documentMenu } from './documentMenu'
import styles from './DocumentsPanel.module.css'
import { NameDialog } from './dialogs'
import { useDocuments } from './useDocuments'

interface DocumentsPanelProps {
  /** Opens JSON files; another feature does it. */
  readonly onOpenFiles: () => void
  /** What else the project has, below the documents. */
  readonly children?: ReactNode
}

/** All documents of the project: open, make, rename, copy, export, delete. */
export function DocumentsPanel({ onOpenFiles, children }: DocumentsPanelProps) {
  const dispatch = useAppDispatch()
  const documents = useDocuments()
  const activeId = useAppSelector(selectActiveTreeId)
  const [renaming, setRenaming] = useState<TreeHeader>()

  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Button size="small" icon={<FilePlus size={14} />} onClick={() => dispatch(newDocument())}>
          New
        </Button>
        <Button size="small" icon={<FolderOpen size={14} />} onClick={onOpenFiles}>
          Open JSON…
        </Button>
      </div>
      <div className={styles.scroll}>
        {documents.length === 0 ? (
          <EmptyState icon={<FileText size={20} />} title="No documents yet">
            Begin with an empty one, or drop JSON files anywhere on this window.
          </EmptyState>
        ) : (
          <ul className={styles.list} aria-label="Documents">
            {documents.map((header) => (
              <li
                key={header.id}
                className={classes(styles.row, header.id === activeId && styles.current)}
              >
                <button
                  type="button"
                  className={styles.open}
                  aria-current={header.id === activeId ? 'page' : undefined}
                  onClick={() => dispatch(openTree(header.id))}
                  onKeyDown={(event) => {
                    if (event.key !== 'F2') return
                    event.preventDefault()
                    setRenaming(header)
                  }}
                >
                  <FileText size={16} aria-hidden />
                  <span className={styles.name} title={header.name}>
                    {header.name}
                  </span>
                </button>
                <Menu
                  label={`Actions for ${header.name}`}
                  align="end"
                  entries={() =>
                    documentMenu({
                      treeId: header.id,
                      dispatch,
                      onRename: () => setRenaming(header),
                    })
                  }
                  renderTrigger={(props) => (
                    <IconButton
                      label={`Actions for ${header.name}`}
                      size="small"
                      className={styles.more}
                      {...props}
                    >
                      <EllipsisVertical size={14} />
                    </IconButton>
                  )}
                />
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
      {renaming && (
        <NameDialog
          title="Rename document"
          action="Rename"
          initial={renaming.name}
          onSubmit={(name) => dispatch(renameTree(renaming.id, name))}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </div>
  )
}
