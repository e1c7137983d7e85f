import { createContext, useContext } from 'react'

/** What a tab tells the list of tabs about itself. */
export interface TabEntry {
  readonly id: string
  readonly text: string
  readonly icon: string
  readonly element: HTMLElement
}

/** The list that tabs report to. */
export interface TabList {
  /** Adds a tab or takes its new name. */
  put(entry: TabEntry): void
  drop(id: string): void
}

/** Given by Tabs; `null` for a tab outside of it. */
export const TabsContext = createContext<TabList | null>(null)

/** The list of the tabs around; `null` outside. */
export function useTabList(): TabList | null {
  return useContext(TabsContext)
}

/** The entries as their pages stand in the document; the same array if they stand so already. */
export function inDocumentOrder(entries: readonly TabEntry[]): readonly TabEntry[] {
  const sorted = entries.toSorted((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  return sorted.every((entry, at) => entry === entries[at]) ? entries : sorted
}
