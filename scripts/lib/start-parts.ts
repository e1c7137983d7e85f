import type { Plugin, Rolldown } from 'vite'

/** What a page starts with: bytes before they are made small, by folder of `src` or by package. */
export type StartParts = Readonly<Record<string, number>>

/** Leaves a list of what each page starts with in the build, for `first-load.mjs` to name what has grown. */
export const startParts: Plugin = {
  name: 'start-parts',
  apply: 'build',
  generateBundle(_options, bundle) {
    const pages: Record<string, StartParts> = {}
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.facadeModuleId?.endsWith('.html')) continue
      pages[chunk.facadeModuleId.replace(/.*[\\/]/, '')] = partsOf(chunk, bundle)
    }
    this.emitFile({
      type: 'asset',
      fileName: '.start-parts.json',
      source: JSON.stringify(pages),
    })
  },
}

function partsOf(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): StartParts {
  const parts: Record<string, number> = {}
  const files = new Set([entry.fileName])
  // A set hands out what is added while it is walked.
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk') continue
    for (const name of chunk.imports) files.add(name)
    for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
      if (renderedLength > 0) parts[partOf(id)] = (parts[partOf(id)] ?? 0) + renderedLength
    }
  }
  return parts
}

/** `src/editor/dnd` of a file in it, `react-dom` of a file in that package. */
export function partOf(id: string): string {
  const file = id.replaceAll('\\', '/').replace(/[?\0].*/, '')
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  if (name !== undefined) return name
  const [, folder] = /\/(src(?:\/[^/]+){1,2})\//.exec(file) ?? []
  return folder ?? 'the rest'
}
