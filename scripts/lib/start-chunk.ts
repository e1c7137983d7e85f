/** What Rolldown knows of the modules. */
interface Graph {
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean
    /** Whose imports are static. */
    readonly importers: readonly string[]
    readonly dynamicImporters: readonly string[]
  } | null
}

/** The pages that cannot start without a module, joined, and the chunk that it goes into. */
const CHUNKS = new Map([
  ['index.html', 'editor'],
  ['canvas.html', 'frame'],
  ['canvas.html index.html', 'both'],
])
/** Its index names every icon there is, so that it seems as if a page needed all. */
const ICONS = /[\\/]lucide-react[\\/]/

/**
 * Names the chunk of a module that a page cannot start without; `null` for all others, which Rolldown splits
 * by itself. Left to it, each set of lazy parts that share something with the start would be one more chunk of
 * the start, and many small ones compress worse than one. What one page starts with and the other one loads
 * later stays apart: a chunk of a page's start starts that page.
 */
export function startChunk(id: string, graph: Graph): string | null {
  if (ICONS.test(id)) return null
  const starts = pagesOf(id, graph, false)
  const needed = pagesOf(id, graph, true)
  return starts === needed ? (CHUNKS.get(starts) ?? null) : null
}

/** The names of the pages from which imports lead to a module, in alphabetical order. */
function pagesOf(id: string, graph: Graph, withLazy: boolean): string {
  const pages: string[] = []
  const seen = new Set([id])
  // A set hands out what is added while it is walked.
  for (const module of seen) {
    const info = graph.getModuleInfo(module)
    if (!info) continue
    if (info.isEntry && module.endsWith('.html')) pages.push(module.replace(/.*[\\/]/, ''))
    for (const importer of info.importers) seen.add(importer)
    if (withLazy) for (const importer of info.dynamicImporters) seen.add(importer)
  }
  return pages.toSorted().join(' ')
}
