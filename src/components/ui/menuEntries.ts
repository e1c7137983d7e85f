import type { ReactNode } from 'react'

/** Something that a menu does. */
export interface MenuAction {
  readonly kind?: 'action'
  readonly id: string
  readonly label: string
  /** An icon of 16 px. */
  readonly icon?: ReactNode
  /** The shortcut that does the same. */
  readonly keys?: string
  readonly disabled?: boolean
  /** For things that take something away. */
  readonly danger?: boolean
  /** Makes it one of several choices, or a switch. */
  readonly checked?: boolean
  readonly run: () => void
}

/** A line of a menu. */
export type MenuEntry =
  | MenuAction
  | { readonly kind: 'separator'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string }

/** Whether an entry can be chosen. */
export function isAction(entry: MenuEntry): entry is MenuAction {
  return entry.kind === undefined || entry.kind === 'action'
}

/** The index that a key moves to in a list of `count`; `undefined` for a key that does not move. */
export function indexAfterKey(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/** The next entry after `at` whose label begins with what was typed, going round; -1 if there is none. */
export function indexByTyping(labels: readonly string[], at: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase()
  // A longer text may still fit the present entry; a single letter moves on.
  const from = typed.length > 1 ? at : at + 1
  for (let step = 0; step < labels.length; step++) {
    const index = (from + step + labels.length) % labels.length
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return -1
}
