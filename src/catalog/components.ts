import '@/atoms/tokens/tokens.css'
import '@/atoms/tokens/base.css'
import type { CatalogComponent, ComponentMap } from '@/renderer'

/** The door of every component folder; each of its exports is a component under its type name. */
const folders = import.meta.glob<Readonly<Record<string, CatalogComponent>>>(
  ['../atoms/*/index.ts', '../molecules/*/index.ts', '../organisms/*/index.ts'],
  { eager: true },
)

/**
 * Every component by type name; an alias is found through its definition. Carries the code and the style of the whole set:
 * only the canvas frame and the stories import it, never the editor.
 */
export const components: ComponentMap = new Map(
  Object.values(folders).flatMap((folder) => Object.entries(folder)),
)
