import { Check, CopyPlus, Download, Pencil, Trash2, Upload } from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { Theme } from '@/model/theme/record'
import type { AppDispatch } from '@/store'
import { activateTheme, copyTheme } from './themeCommands'

/** The dialogs that the menus of themes open. */
export interface ThemeDoors {
  readonly onImport: (theme: Theme) => void
  readonly onExport: (theme: Theme) => void
}

interface ThemeMenuOptions {
  readonly dispatch: AppDispatch
  readonly readOnly: boolean
  readonly isActive: boolean
  readonly doors: ThemeDoors
  readonly onRename: () => void
  readonly onDelete: () => void
}

/** What can be done with a theme. */
export function themeMenu(theme: Theme, options: ThemeMenuOptions): MenuEntry[] {
  const { dispatch, readOnly, isActive, doors, onRename, onDelete } = options
  const { onExport, onImport } = doors
  return [
    {
      id: 'activate',
      label: 'Make active',
      icon: <Check size={16} />,
      disabled: readOnly || isActive,
      run: () => dispatch(activateTheme(theme)),
    },
    { kind: 'separator', id: 'after-activate' },
    {
      id: 'rename',
      label: 'Rename',
      icon: <Pencil size={16} />,
      keys: 'F2',
      disabled: readOnly,
      run: onRename,
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <CopyPlus size={16} />,
      keys: 'Mod+D',
      disabled: readOnly,
      run: () => dispatch(copyTheme(theme)),
    },
    { kind: 'separator', id: 'before-export' },
    { id: 'export', label: 'Export…', icon: <Download size={16} />, run: () => onExport(theme) },
    {
      id: 'import',
      label: 'Import…',
      icon: <Upload size={16} />,
      disabled: readOnly,
      run: () => onImport(theme),
    },
    { kind: 'separator', id: 'before-delete' },
    {
      id: 'delete',
      label: 'Delete…',
      icon: <Trash2 size={16} />,
      keys: 'Delete',
      danger: true,
      disabled: readOnly,
      run: onDelete,
    },
  ]
}
