import { createContext } from 'react'
import type { Widths } from '@/editor/view/useWidths'

/** Which widths the fields of the inspector around are read and edited for. */
export const WidthsContext = createContext<Widths>({ breakpoints: [], at: null })

/** What people call a breakpoint, `null` being all widths. */
export function nameOfWidth({ breakpoints }: Widths, at: string | null): string {
  if (at === null) return 'all widths'
  return breakpoints.find(({ id }) => id === at)?.name ?? at
}
