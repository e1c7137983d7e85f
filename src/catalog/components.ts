import '@/atoms/tokens/tokens.css'
import '@/atoms/tokens/base.css'
import type { CatalogComponent, ComponentMap } from '@/renderer'
import { allDefinitions } from './definitions'

/** The door of every component folder; each of its exports is a component under its type name. */
const folders = import.meta.glob<Readonly<Record<string, CatalogComponent>>>(
  ['../atoms/*/index.ts', '../molecules/*/index.ts', '../organisms/*/index.ts'],
  { eager: true },
)

const exported = new Map(Object.values(folders).flatMap((folder) => Object.entries(folder)))

/**
 * Every component by type name, aliases included. Carries the code and the style of the whole set:
 * only the canvas frame and the stories import it, never the editor.
 */
export const components: ComponentMap = new Map(
  allDefinitions.flatMap(({ type, aliases = [] }) =>
    [type, ...aliases].flatMap((name) => {
      const component = exported.get(name) ?? exported.get(type)
      return component ? [[name, component] as const] : []
    }),
  ),
)
