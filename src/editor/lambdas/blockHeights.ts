/** The heights of the blocks of the test tab that are sized by hand, in px. */
export interface BlockHeights {
  readonly input: number
  readonly console: number
}

const KEY = 'espalier.lambdaHeights'

/** How far each may be dragged, and what it is at first. */
export const RANGES = {
  input: { min: 96, max: 520, initial: 176 },
  console: { min: 72, max: 520, initial: 180 },
} as const

let current: BlockHeights | undefined

/** The heights as this browser remembers them. */
export function heights(): BlockHeights {
  return (current ??= read())
}

/** Remembers a height, and answers all of them. */
export function keepHeight(block: keyof BlockHeights, size: number): BlockHeights {
  current = { ...heights(), [block]: size }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // It lasts as long as the page then.
  }
  return current
}

function read(): BlockHeights {
  let kept: Partial<Record<keyof BlockHeights, unknown>> = {}
  try {
    kept = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as typeof kept
  } catch {
    // What is no JSON is as good as nothing.
  }
  const of = (block: keyof BlockHeights) => {
    const { min, max, initial } = RANGES[block]
    const size = kept[block]
    return typeof size === 'number' && size >= min && size <= max ? size : initial
  }
  return { input: of('input'), console: of('console') }
}
