/** The keys of the explorer and of tabs, for the list of all keys. */
export const CODE_KEYS: readonly {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
}[] = [
  { id: 'code.open', title: 'Open and edit', keys: ['Enter'] },
  { id: 'code.look', title: 'Look at', keys: ['Space'] },
  { id: 'code.rename', title: 'Rename', keys: ['F2'] },
  { id: 'code.duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { id: 'code.cut', title: 'Cut, to move', keys: ['Mod+X'] },
  { id: 'code.copy', title: 'Copy', keys: ['Mod+C'] },
  { id: 'code.paste', title: 'Paste into the folder', keys: ['Mod+V'] },
  { id: 'code.delete', title: 'Delete; close a tab', keys: ['Delete'] },
  { id: 'code.replace', title: 'Replace a match that was found', keys: ['Shift+Mod+1'] },
  { id: 'code.replaceAll', title: 'Replace all that was found', keys: ['Alt+Mod+Enter'] },
  { id: 'code.undo', title: 'Undo with whole files', keys: ['Mod+Z'] },
  { id: 'code.redo', title: 'Redo with whole files', keys: ['Shift+Mod+Z'] },
]
