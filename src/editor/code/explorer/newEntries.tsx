import { Component, FilePlus, FolderPlus, Upload, Zap } from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { ExplorerActions } from './useExplorerActions'

interface NewFor {
  readonly does: ExplorerActions
  /** Where files and folders go. */
  readonly folder: string
  readonly onUpload: (folder: string) => void
}

/** All that can be made in the code area. */
export function newEntries({ does, folder, onUpload }: NewFor): readonly MenuEntry[] {
  return [
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
    { kind: 'separator', id: 'code' },
    {
      id: 'component',
      label: 'New component…',
      icon: <Component />,
      run: () => does.showDialog({ kind: 'component' }),
    },
    {
      id: 'lambda',
      label: 'New lambda…',
      icon: <Zap />,
      run: () => does.showDialog({ kind: 'lambda' }),
    },
  ]
}
