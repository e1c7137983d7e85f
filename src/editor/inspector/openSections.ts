import { createContext, use } from 'react'

/** Which sections are open; the same for every node, so that fields stay where one looks for them. */
export interface OpenSections {
  readonly isOpen: (title: string) => boolean
  readonly toggle: (title: string) => void
}

export const OpenSectionsContext = createContext<OpenSections>({
  isOpen: () => true,
  toggle: () => undefined,
})

/** The open sections of the inspector around; outside of one, all are. */
export function useOpenSections(): OpenSections {
  return use(OpenSectionsContext)
}
