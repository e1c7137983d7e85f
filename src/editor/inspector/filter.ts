import { createContext, use } from 'react'

/** Which fields the inspector shows. */
export interface FieldFilter {
  /** Words that a field's label or name must contain; empty for all. */
  readonly query: string
  /** Only fields that differ from their default. */
  readonly changedOnly: boolean
}

export const FilterContext = createContext<FieldFilter>({ query: '', changedOnly: false })

/** Answers which fields are shown, and whether any are left out at all. */
export function useFilter() {
  const { query, changedOnly } = use(FilterContext)
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const shows = (names: readonly string[], changed: boolean) => {
    const text = names.join(' ').toLowerCase()
    return (!changedOnly || changed) && words.every((word) => text.includes(word))
  }
  return { shows, filtering: changedOnly || words.length > 0 }
}
