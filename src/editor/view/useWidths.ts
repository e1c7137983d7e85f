import { useMemo } from 'react'
import type { Breakpoint } from '@/model/breakpoints'
import { useAppSelector } from '@/store'
import { selectBreakpoints } from '@/store/selectors'
import { useView } from './view'
import { choiceOf } from './viewport'

/** The widths of a project, and which of them is edited. */
export interface Widths {
  /** The widest first. */
  readonly breakpoints: readonly Breakpoint[]
  /** The breakpoint whose values are edited; `null`: the values for all widths. */
  readonly at: string | null
}

/** What is edited as documents are looked at now; the same object while that is so. */
export function useWidths(): Widths {
  const breakpoints = useAppSelector(selectBreakpoints)
  const { viewport } = useView()
  const at = choiceOf(viewport, breakpoints).breakpoint?.id ?? null
  return useMemo(() => ({ breakpoints, at }), [breakpoints, at])
}
