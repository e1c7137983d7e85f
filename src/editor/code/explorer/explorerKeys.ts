import { matchesKey, type KeyPress } from '@/editor/commands/keys'

/** What a key does in the explorer, beside moving about in it. */
export type ExplorerKey =
  | 'look'
  | 'delete'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'duplicate'
  | 'undo'
  | 'redo'
  | 'all'
  | 'menu'

const KEYS: Readonly<Record<ExplorerKey, readonly string[]>> = {
  look: [' '],
  delete: ['Delete', 'Backspace', 'Mod+Backspace'],
  cut: ['Mod+X'],
  copy: ['Mod+C'],
  paste: ['Mod+V'],
  duplicate: ['Mod+D'],
  undo: ['Mod+Z'],
  redo: ['Shift+Mod+Z', 'Mod+Y'],
  all: ['Mod+A'],
  menu: ['ContextMenu', 'Shift+F10'],
}

/** Reads a key press in the explorer; `undefined` for keys that are somebody else's. */
export function explorerKey(press: KeyPress): ExplorerKey | undefined {
  const names = Object.keys(KEYS) as ExplorerKey[]
  return names.find((name) => KEYS[name].some((keys) => matchesKey(press, keys)))
}
