import { countText } from '@/components/ui/amounts'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { NamedIcon } from '@/components/ui/NamedIcon'
import type { Sort } from './rows/query'

interface ColumnHands {
  readonly onSort: (direction: Sort['direction']) => void
  readonly onFilter: () => void
  readonly onEdit: () => void
}

/** What the menu of a column offers. */
export function columnEntries({ onSort, onFilter, onEdit }: ColumnHands): readonly MenuEntry[] {
  return [
    {
      id: 'up',
      label: 'Sort ascending',
      icon: <NamedIcon name="arrow-up" />,
      run: () => onSort('ascending'),
    },
    {
      id: 'down',
      label: 'Sort descending',
      icon: <NamedIcon name="arrow-down" />,
      run: () => onSort('descending'),
    },
    {
      id: 'filter',
      label: 'Filter by this field',
      icon: <NamedIcon name="search" />,
      run: onFilter,
    },
    { kind: 'separator', id: 'line' },
    {
      id: 'edit',
      label: 'Edit field…',
      icon: <NamedIcon name="pencil" />,
      keys: 'F2',
      run: onEdit,
    },
  ]
}

interface RowHands {
  /** How many records are meant. */
  readonly count: number
  readonly canEdit: boolean
  readonly onAdd: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** What the menu of records offers. */
export function rowEntries(hands: RowHands): readonly MenuEntry[] {
  const { count, canEdit, onAdd, onDuplicate, onDelete } = hands
  const words = countText(count, 'record')
  return [
    {
      id: 'add',
      label: 'New record',
      icon: <NamedIcon name="plus" />,
      disabled: !canEdit,
      run: onAdd,
    },
    {
      id: 'duplicate',
      label: `Duplicate ${words}`,
      icon: <NamedIcon name="copy-plus" />,
      disabled: !canEdit,
      run: onDuplicate,
    },
    {
      id: 'delete',
      label: `Delete ${words}`,
      icon: <NamedIcon name="trash-2" />,
      danger: true,
      disabled: !canEdit,
      run: onDelete,
    },
  ]
}
