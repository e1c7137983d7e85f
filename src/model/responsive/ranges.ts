import type { Breakpoint } from '../breakpoints'
import type { Json } from '../json'
import { splitKey } from './keys'

/** Widths of the page among which nothing changes: above `over` and up to `upTo`, in CSS pixels. */
export interface WidthRange {
  /** Whose values win here; `null` on the widest pages. */
  readonly at: string | null
  /** `null`: however wide. */
  readonly upTo: number | null
  /** `null`: however narrow. */
  readonly over: number | null
}

/** The breakpoint that is edited, and whose values win, where the page is so wide; `undefined` on wider ones. */
export function breakpointAt(
  breakpoints: readonly Breakpoint[],
  width: number,
): Breakpoint | undefined {
  return breakpoints.findLast(({ maxWidth }) => maxWidth >= width)
}

/** Which of the breakpoints the keys of some maps name, widest first. */
export function breakpointsIn(
  maps: readonly (Json | undefined)[],
  breakpoints: readonly Breakpoint[],
): readonly Breakpoint[] {
  const ids = new Set<string | null>()
  for (const map of maps) {
    if (typeof map !== 'object' || map === null) continue
    for (const key of Object.keys(map)) ids.add(splitKey(key).breakpointId)
  }
  return breakpoints.filter(({ id }) => ids.has(id))
}

/** The ranges that breakpoints cut all widths into, the widest first: one more than there are breakpoints. */
export function rangesOf(breakpoints: readonly Breakpoint[]): readonly WidthRange[] {
  return [undefined, ...breakpoints].map((breakpoint, index) => ({
    at: breakpoint?.id ?? null,
    upTo: breakpoint?.maxWidth ?? null,
    over: breakpoints[index]?.maxWidth ?? null,
  }))
}
