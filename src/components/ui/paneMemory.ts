/** What a pane may measure, and what it measures at first. */
export interface PaneRange {
  readonly min: number
  readonly max: number
  readonly initial: number
  /** The initial size in a small window. */
  readonly narrow: number
}

/** The sizes of some panes, as this browser remembers them. */
export interface PaneMemory<Pane extends string> {
  /** The sizes that the panes had last; the initial one for each that was lost or is out of range. */
  readonly read: (windowWidth?: number) => Readonly<Record<Pane, number>>
  readonly write: (sizes: Readonly<Record<Pane, number>>) => void
}

/** Below this width of the window, in px, the panes begin narrow: what is between them needs the room. */
const ROOMY = 1200

/** Remembers the sizes of panes in this browser under a key. */
export function paneMemory<Pane extends string>(
  key: string,
  ranges: Readonly<Record<Pane, PaneRange>>,
): PaneMemory<Pane> {
  const panes = Object.keys(ranges) as Pane[]
  return {
    read(windowWidth = window.innerWidth) {
      const stored = readStored(key)
      const sizes = panes.map((pane) => {
        const { min, max, initial, narrow } = ranges[pane]
        const size = stored[pane]
        if (typeof size === 'number' && size >= min && size <= max) return [pane, size] as const
        return [pane, windowWidth < ROOMY ? narrow : initial] as const
      })
      return Object.fromEntries(sizes) as Record<Pane, number>
    },
    write(sizes) {
      try {
        localStorage.setItem(key, JSON.stringify(sizes))
      } catch {
        // Without storage the panes begin with their initial sizes next time.
      }
    },
  }
}

function readStored(key: string): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...stored } : {}
  } catch {
    return {}
  }
}
