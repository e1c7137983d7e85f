import { CopyPlus, Pencil, Search, Trash2 } from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menuEntries'
import type { TokenName } from '@/model/theme/record'

interface TokenMenuOptions {
  readonly readOnly: boolean
  /** Whether the theme says something of one of them. */
  readonly isOwn: boolean
  readonly onEdit: (name: TokenName) => void
  readonly onRename: (name: TokenName) => void
  readonly onDuplicate: (names: readonly TokenName[]) => void
  readonly onDelete: (names: readonly TokenName[]) => void
  readonly onWhereUsed: (name: TokenName) => void
}

/** What can be done with the tokens that are selected. */
export function tokenMenu(names: readonly TokenName[], options: TokenMenuOptions): MenuEntry[] {
  const { readOnly, isOwn, onEdit, onRename, onDuplicate, onDelete, onWhereUsed } = options
  const [only, ...others] = names
  if (only === undefined) return []
  const isOne = others.length === 0
  return [
    {
      id: 'edit',
      label: 'Edit the value',
      icon: <Pencil size={16} />,
      keys: 'Enter',
      disabled: readOnly || !isOne,
      run: () => onEdit(only),
    },
    {
      id: 'rename',
      label: 'Rename',
      keys: 'F2',
      disabled: readOnly || !isOne || !isOwn,
      run: () => onRename(only),
    },
    {
      id: 'duplicate',
      label: isOne ? 'Duplicate' : `Duplicate ${names.length} tokens`,
      icon: <CopyPlus size={16} />,
      keys: 'Mod+D',
      disabled: readOnly,
      run: () => onDuplicate(names),
    },
    {
      id: 'used',
      label: 'Where used',
      icon: <Search size={16} />,
      disabled: !isOne,
      run: () => onWhereUsed(only),
    },
    { kind: 'separator', id: 'before-delete' },
    {
      id: 'delete',
      label: isOne ? 'Delete…' : `Delete ${names.length} tokens…`,
      icon: <Trash2 size={16} />,
      keys: 'Delete',
      danger: true,
      disabled: readOnly || !isOwn,
      run: () => onDelete(names),
    },
  ]
}
