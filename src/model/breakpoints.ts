import { isJsonObject } from './json'

/** A width up to which other values may hold: its values win wherever the page is as narrow, or narrower. */
export interface Breakpoint {
  readonly id: string
  /** `Tablet`. */
  readonly name: string
  /** In CSS pixels, 200 to 4000. */
  readonly maxWidth: number
}

/** Those of a project that has said nothing else, the widest first. */
export const DEFAULT_BREAKPOINTS: readonly Breakpoint[] = [
  { id: 'tablet', name: 'Tablet', maxWidth: 991 },
  { id: 'phone', name: 'Phone', maxWidth: 479 },
]

/** The breakpoints that a stored value means, the widest first; the project's own where it is none. */
export function breakpointsOf(stored: unknown): readonly Breakpoint[] {
  if (!Array.isArray(stored)) return DEFAULT_BREAKPOINTS
  return (stored as unknown[])
    .filter(isBreakpoint)
    .toSorted((a, b) => b.maxWidth - a.maxWidth || (a.id < b.id ? -1 : 1))
}

function isBreakpoint(value: unknown): value is Breakpoint {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    /^[a-z][a-z0-9-]{0,31}$/.test(value['id']) &&
    typeof value['name'] === 'string' &&
    typeof value['maxWidth'] === 'number' &&
    value['maxWidth'] >= 200 &&
    value['maxWidth'] <= 4000
  )
}
