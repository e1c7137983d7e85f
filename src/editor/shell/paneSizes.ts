const KEY = 'espalier.panes'

/** The sizes of the panes of the window: widths in px, the palette's height in % of the left side. */
export interface PaneSizes {
  readonly left: number
  readonly right: number
  readonly insert: number
}

interface PaneRange {
  readonly min: number
  readonly max: number
  readonly initial: number
  /** The initial size in a small window. */
  readonly narrow: number
}

/** What a pane may measure, and what it measures at first. */
export const PANES: Readonly<Record<keyof PaneSizes, PaneRange>> = {
  left: { min: 220, max: 420, initial: 264, narrow: 240 },
  right: { min: 260, max: 480, initial: 300, narrow: 260 },
  insert: { min: 20, max: 80, initial: 52, narrow: 52 },
}

/** Below this width of the window, in px, the panes begin narrow: the canvas needs the room. */
const ROOMY = 1200

/** The sizes that the panes had last; the initial one for each that was lost or is out of range. */
export function readPaneSizes(windowWidth = window.innerWidth): PaneSizes {
  const stored = read()
  const sizeOf = (pane: keyof PaneSizes) => {
    const { min, max, initial, narrow } = PANES[pane]
    const size = stored[pane]
    if (typeof size === 'number' && size >= min && size <= max) return size
    return windowWidth < ROOMY ? narrow : initial
  }
  return { left: sizeOf('left'), right: sizeOf('right'), insert: sizeOf('insert') }
}

/** Remembers the sizes in this browser. */
export function writePaneSizes(sizes: PaneSizes): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(sizes))
  } catch {
    // Without storage the panes begin with their initial sizes next time.
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...stored } : {}
  } catch {
    return {}
  }
}
