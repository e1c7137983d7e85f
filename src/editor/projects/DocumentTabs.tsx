import { Component, Plus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { newDocument } from '@/editor/commands/newDocument'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { IconButton } from '@/components/ui/IconButton'
import { mainOfHeader } from '@/model/component/composed'
import type { TreeHeader, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { closeTree, renameTree, setActiveTree } from '@/store/editing'
import { selectActiveTreeId } from '@/store/selectors/trees'
import { documentMenu } from './documentMenu'
import styles from './DocumentTabs.module.css'
import { NameDialog } from './dialogs'

interface OpenMenu {
  readonly treeId: TreeId
  readonly at: { readonly x: number; readonly y: number }
}

/** The open documents, as tabs above the canvas. */
export function DocumentTabs() {
  const dispatch = useAppDispatch()
  const documents = useAppSelector((state) => state.componentTrees.headers)
  const openIds = useAppSelector((state) => state.componentTrees.openTreeIds)
  const activeId = useAppSelector(selectActiveTreeId)
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [menu, setMenu] = useState<OpenMenu>()
  const [renaming, setRenaming] = useState<TreeHeader>()
  const headers = new Map(documents.map((header) => [header.id, header]))
  const open = openIds.flatMap((id) => headers.get(id) ?? [])

  useEffect(() => {
    if (activeId === null) return
    const tab = document.getElementById(tabIdOf(activeId))
    tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  return (
    <nav className={styles.bar} aria-label="Open documents">
      <ul className={styles.tabs}>
        {open.map((header) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the pointer's short ways; the button inside has keys for all of them
          <li
            key={header.id}
            id={tabIdOf(header.id)}
            className={classes(styles.tab, header.id === activeId && styles.active)}
            onContextMenu={(event) => {
              event.preventDefault()
              setMenu({ treeId: header.id, at: { x: event.clientX, y: event.clientY } })
            }}
            onAuxClick={(event) => {
              if (event.button === 1) dispatch(closeTree(header.id))
            }}
          >
            <button
              type="button"
              className={styles.show}
              aria-current={header.id === activeId ? 'page' : undefined}
              onClick={() => dispatch(setActiveTree(header.id))}
              onDoubleClick={() => setRenaming(header)}
              onKeyDown={(event) => {
                if (event.key === 'F2') setRenaming(header)
                else if (event.key === 'Delete') dispatch(closeTree(header.id))
                else return
                event.preventDefault()
              }}
            >
              {mainOfHeader(header) !== undefined && (
                <Component size={14} role="img" aria-label="Component" />
              )}
              <span className={styles.name} title={header.name}>
                {header.name}
              </span>
            </button>
            <IconButton
              label={`Close ${header.name}`}
              size="small"
              className={styles.close}
              onClick={() => dispatch(closeTree(header.id))}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <IconButton
        label="New document"
        size="small"
        disabled={readOnly}
        onClick={() => dispatch(newDocument())}
      >
        <Plus size={16} />
      </IconButton>
      {menu && (
        <ContextMenu
          label="Document"
          at={menu.at}
          onClose={() => setMenu(undefined)}
          entries={documentMenu({
            treeId: menu.treeId,
            dispatch,
            open: openIds,
            isMain: mainOfHeader(headers.get(menu.treeId)) !== undefined,
            onRename: () => setRenaming(headers.get(menu.treeId)),
          })}
        />
      )}
      {renaming && (
        <NameDialog
          title={mainOfHeader(renaming) === undefined ? 'Rename document' : 'Rename component'}
          action="Rename"
          initial={renaming.name}
          onSubmit={(name) => dispatch(renameTree(renaming.id, name))}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </nav>
  )
}

function tabIdOf(treeId: TreeId): string {
  return `document-tab-${treeId}`
}
