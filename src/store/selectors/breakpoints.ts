import { breakpointsOf, type Breakpoint } from '@/model/breakpoints'
import type { RootState } from '../rootState'

let last: { readonly stored: unknown; readonly read: readonly Breakpoint[] } | undefined

/** The breakpoints of the project, the widest first; the same list while they are stored the same. */
export function selectBreakpoints(
  state: Pick<RootState, 'projectSettings'>,
): readonly Breakpoint[] {
  const stored = state.projectSettings.breakpoints
  if (!last || last.stored !== stored) last = { stored, read: breakpointsOf(stored) }
  return last.read
}
