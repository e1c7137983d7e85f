import { preloaded } from '@/components/ui/preloaded'

/** The documents of the project; on the second tab, and no part of the first load. */
export const documentsPanel = preloaded(
  async () => (await import('./DocumentsPanel')).DocumentsPanel,
)
