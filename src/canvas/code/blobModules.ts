import type { CanvasModule, CodePlace } from '@/model/code/canvasCode'
import type { ProjectPath } from '@/model/code/paths'
import type { ModuleBody } from './moduleSpace'
import { StoppedError } from './guard'

/** Turns code into functions, and finds them again in what they throw. */
export interface BlobModules {
  readonly load: (module: CanvasModule) => Promise<ModuleBody>
  /** Where in the project an error comes from. */
  readonly placeOf: (error: unknown) => CodePlace
}

/** Loads code as modules of blobs: no other way of running a text is allowed here. */
export function createBlobModules(): BlobModules {
  const paths = new Map<string, ProjectPath>()
  return {
    async load({ path, code }) {
      // On the first line with the code, so that lines are the author's own.
      const text = `export default (require, module, exports, __guard) => {${code}\n}`
      const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      paths.set(url, path)
      try {
        const loaded = (await import(/* @vite-ignore */ url)) as { readonly default: ModuleBody }
        return loaded.default
      } finally {
        URL.revokeObjectURL(url)
      }
    },
    placeOf(error) {
      const line = error instanceof StoppedError ? error.line : undefined
      for (const [, url = '', at] of stackOf(error).matchAll(/(blob:[^\s()]+?):(\d+):\d+/g)) {
        const path = paths.get(url)
        if (path !== undefined) return { path, line: line ?? Number(at) }
      }
      return line === undefined ? {} : { line }
    },
  }
}

/** What is thrown may be anything, also something that throws when it is asked. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.stack === 'string' ? error.stack : ''
  } catch {
    return ''
  }
}
