import { Clipboard, Copy, Download, Pencil, Trash2, X } from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { TreeId } from '@/model/tree/types'
import { closeTree } from '@/store/editing'
import type { AppDispatch } from '@/store/thunk'
import { deleteDocument, duplicateDocument } from './documentActions'
import { copyDocument, downloadDocument, preloadExport } from './exportApart'

interface DocumentMenuOptions {
  readonly treeId: TreeId
  readonly dispatch: AppDispatch
  readonly onRename: () => void
  /** Tabs that can be closed beside this one; absent outside of the tab bar. */
  readonly open?: readonly TreeId[]
  /** Whether it is the main of a component: that is copied and deleted with its component only. */
  readonly isMain?: boolean
}

const NOT_OF_MAINS: ReadonlySet<string> = new Set([
  'duplicate',
  'after-duplicate',
  'after-export',
  'delete',
])

/** What can be done with a document, for the menus of its tab and of its line in the list. */
export function documentMenu({
  treeId,
  dispatch,
  onRename,
  open,
  isMain = false,
}: DocumentMenuOptions): MenuEntry[] {
  preloadExport()
  const others = open?.filter((id) => id !== treeId) ?? []
  const tabEntries: MenuEntry[] = open
    ? [
        {
          id: 'close',
          label: 'Close',
          icon: <X size={16} />,
          run: () => dispatch(closeTree(treeId)),
        },
        {
          id: 'close-others',
          label: 'Close others',
          disabled: others.length === 0,
          run: () => others.forEach((id) => dispatch(closeTree(id))),
        },
        { kind: 'separator', id: 'after-close' },
      ]
    : []
  const all: MenuEntry[] = [
    ...tabEntries,
    { id: 'rename', label: 'Rename…', icon: <Pencil size={16} />, run: onRename },
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <Copy size={16} />,
      run: () => dispatch(duplicateDocument(treeId)),
    },
    { kind: 'separator', id: 'after-duplicate' },
    {
      id: 'export',
      label: 'Export as JSON',
      icon: <Download size={16} />,
      run: () => void dispatch(downloadDocument(treeId)),
    },
    {
      id: 'copy-json',
      label: 'Copy as JSON',
      icon: <Clipboard size={16} />,
      run: () => void dispatch(copyDocument(treeId)),
    },
    { kind: 'separator', id: 'after-export' },
    {
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={16} />,
      danger: true,
      run: () => dispatch(deleteDocument(treeId)),
    },
  ]
  return isMain ? all.filter(({ id }) => !NOT_OF_MAINS.has(id)) : all
}
