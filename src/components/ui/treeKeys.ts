/** What of a row the keys of a tree need to know. */
export interface TreeRow {
  /** From 0. */
  readonly depth: number
  /** Whether there are rows below it, shown or not. */
  readonly filled: boolean
  readonly expanded: boolean
}

/** What a key does in the tree. */
export type TreeAction =
  | { readonly kind: 'go'; readonly to: number; readonly extend: boolean; readonly select: boolean }
  | { readonly kind: 'open'; readonly at: number; readonly open: boolean }
  | { readonly kind: 'toggle' | 'choose' | 'rename'; readonly at: number }
  | { readonly kind: 'type'; readonly text: string }

/** The keys that matter of a key press. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Reads a key press as the ARIA tree pattern wants it; `null` for keys that are somebody else's. */
export function treeAction(rows: readonly TreeRow[], at: number, press: Press): TreeAction | null {
  const { key, shiftKey, altKey } = press
  const mod = press.ctrlKey || press.metaKey
  const row = rows[at]
  if (!row || altKey) return null
  const go = (to: number): TreeAction => ({
    kind: 'go',
    to: Math.max(0, Math.min(to, rows.length - 1)),
    extend: shiftKey,
    select: true,
  })
  if (mod && key === ' ') return { kind: 'toggle', at }
  // Control with arrows moves nodes: that is a command of the editor, not a key of the tree.
  if (mod) return null
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'PageDown':
      return go(at + PAGE)
    case 'PageUp':
      return go(at - PAGE)
    case 'ArrowRight':
      if (!row.filled) return null
      return row.expanded ? go(at + 1) : { kind: 'open', at, open: true }
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'open', at, open: false }
      return go(
        Math.max(
          0,
          rows.findLastIndex((one, i) => i < at && one.depth < row.depth),
        ),
      )
    case 'Enter':
      return { kind: 'choose', at }
    case 'F2':
      return { kind: 'rename', at }
    default:
      // Names begin with letters or digits; other signs are shortcuts of the window.
      // So are digits with Shift, which some layouts type that way.
      return (shiftKey ? /^\p{L}$/u : /^[\p{L}\p{N}]$/u).test(key)
        ? { kind: 'type', text: key }
        : null
  }
}

const PAGE = 10
