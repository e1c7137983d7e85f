/** The keys of the area of themes, for the list of all keys. */
export const THEME_KEYS: readonly {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
}[] = [
  { id: 'theme.cell', title: 'Next cell of the table', keys: ['ArrowRight'] },
  { id: 'theme.extend', title: 'Select further tokens', keys: ['Shift+ArrowDown'] },
  { id: 'theme.edit', title: 'Edit the value or the name', keys: ['Enter', 'F2'] },
  { id: 'theme.reset', title: 'Reset the value', keys: ['Backspace'] },
  { id: 'theme.duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { id: 'theme.delete', title: 'Delete', keys: ['Delete'] },
  { id: 'theme.all', title: 'Select all tokens in the table', keys: ['Mod+A'] },
]
