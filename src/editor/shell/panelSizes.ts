const KEY = 'espalier.panels'

/** Percentages by panel id, as the panel groups report them. */
type Sizes = Readonly<Record<string, number>>

/** The sizes that a group of panels had last; `undefined` at the first start or when they were lost. */
export function readPanelSizes(group: string): Sizes | undefined {
  const sizes = read()[group]
  const isWhole = sizes && Object.values(sizes).every((size) => Number.isFinite(size))
  return isWhole ? sizes : undefined
}

/** Remembers the sizes of a group of panels in this browser. */
export function writePanelSizes(group: string, sizes: Sizes): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [group]: sizes }))
  } catch {
    // Without storage the panels begin with their default sizes next time.
  }
}

function read(): Readonly<Record<string, Sizes>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, Sizes>) : {}
  } catch {
    return {}
  }
}
