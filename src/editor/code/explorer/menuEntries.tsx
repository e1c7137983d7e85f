import {
  ClipboardPaste,
  Copy,
  CopyPlus,
  Download,
  FilePlus,
  FolderInput,
  FolderPlus,
  Pencil,
  Scissors,
  Trash2,
  Upload,
} from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { Subject } from '../changes/subject'
import type { CodeRow } from '../tree/codeRows'
import { readClip } from './clipboard'
import type { ExplorerActions } from './useExplorerActions'

/** What a menu of the explorer is about. */
export interface MenuFor {
  readonly row: CodeRow | undefined
  readonly subject: Subject
  readonly does: ExplorerActions
  readonly readOnly: boolean
  readonly onUpload: (folder: string) => void
  readonly onPasted: (keys: readonly string[]) => void
}

/** What can be done at a row of the explorer, or beside all rows. */
export function explorerMenu(options: MenuFor): readonly MenuEntry[] {
  const { row, subject, does, readOnly, onUpload, onPasted } = options
  const folder = row?.folder ?? '/'
  const isNew = row === undefined || row.collection === 'files'
  const chosen = subject.keys.length + subject.folders.length
  const onlyFiles = subject.keys.every((key) => key.startsWith('files:'))
  const [first] = subject.keys
  const entries: MenuEntry[] = []
  const add = (...more: readonly MenuEntry[]) => entries.push(...more)
  const line = (id: string) => {
    if (entries.length > 0) add({ kind: 'separator', id })
  }

  if (!readOnly && isNew) {
    add(
      {
        id: 'file',
        label: 'New file…',
        icon: <FilePlus />,
        run: () => does.startDraft({ makes: 'file', folder }),
      },
      {
        id: 'folder',
        label: 'New folder…',
        icon: <FolderPlus />,
        run: () => does.startDraft({ makes: 'folder', folder }),
      },
      { id: 'upload', label: 'Upload files…', icon: <Upload />, run: () => onUpload(folder) },
    )
  }
  if (!readOnly && row?.kind === 'group' && row.collection !== 'files') {
    const kind = row.collection === 'components' ? 'component' : 'lambda'
    add({
      id: 'new',
      label: `New ${kind}…`,
      icon: <FilePlus />,
      run: () => does.showDialog({ kind }),
    })
  }
  if (chosen > 0 || readClip()) line('clipboard')
  if (chosen > 0 && !readOnly) {
    if (onlyFiles) {
      add({
        id: 'cut',
        label: 'Cut',
        icon: <Scissors />,
        keys: 'Mod+X',
        run: () => does.copy(subject, true),
      })
    }
    add({
      id: 'copy',
      label: 'Copy',
      icon: <Copy />,
      keys: 'Mod+C',
      run: () => does.copy(subject, false),
    })
  }
  if (!readOnly && readClip()) {
    add({
      id: 'paste',
      label: 'Paste',
      icon: <ClipboardPaste />,
      keys: 'Mod+V',
      run: () => onPasted(does.paste(folder)),
    })
  }
  if (chosen === 0) {
    line('project')
    add({
      id: 'download',
      label: 'Download project files',
      icon: <Download />,
      run: () => does.download(),
    })
    return entries
  }
  if (!readOnly) {
    add({
      id: 'duplicate',
      label: 'Duplicate',
      icon: <CopyPlus />,
      keys: 'Mod+D',
      run: () => onPasted(does.duplicate(subject)),
    })
    line('place')
    if (onlyFiles) {
      add({
        id: 'move',
        label: 'Move to…',
        icon: <FolderInput />,
        run: () => does.showDialog({ kind: 'move', subject }),
      })
    }
    if (chosen === 1 && row) {
      add({
        id: 'rename',
        label: 'Rename',
        icon: <Pencil />,
        keys: 'F2',
        run: () => does.startRename(row.key),
      })
    }
  }
  add({
    id: 'download',
    label: chosen === 1 && first !== undefined ? 'Download' : 'Download as ZIP',
    icon: <Download />,
    run: () => does.download(subject),
  })
  if (!readOnly) {
    line('danger')
    add({
      id: 'delete',
      label: chosen === 1 ? 'Delete' : `Delete ${chosen} things`,
      icon: <Trash2 />,
      keys: 'Delete',
      danger: true,
      run: () => does.remove(subject),
    })
  }
  return entries
}
