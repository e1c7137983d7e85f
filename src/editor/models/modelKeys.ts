/** The keys of the grid of records, for the list of all keys. */
export const MODEL_KEYS: readonly {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
}[] = [
  { id: 'model.cell', title: 'Next cell', keys: ['ArrowRight'] },
  { id: 'model.extend', title: 'Select further cells', keys: ['Shift+ArrowDown'] },
  { id: 'model.end', title: 'Last record', keys: ['Mod+ArrowDown'] },
  { id: 'model.edit', title: 'Edit the cell', keys: ['Enter', 'F2'] },
  { id: 'model.clear', title: 'Empty the cells', keys: ['Delete', 'Backspace'] },
  { id: 'model.choose', title: 'Choose the records', keys: ['Shift+Space'] },
  { id: 'model.all', title: 'Select all cells', keys: ['Mod+A'] },
  { id: 'model.sort', title: 'Sort, on the name of a field', keys: ['Enter'] },
  { id: 'model.width', title: 'Wider, on the name of a field', keys: ['Alt+ArrowRight'] },
]
