import type { ProjectPath } from '@/model/code/paths'
import { monaco } from '../setup'

const ROOT = '/project'

/** The name of the model of the text at a path: `file:///project/src/a.ts`. */
export function uriOf(path: ProjectPath): monaco.Uri {
  return monaco.Uri.from({ scheme: 'file', path: ROOT + path })
}

/** The path of the text that a name is of; `undefined` for every other model. */
export function pathOfUri({ scheme, path }: monaco.Uri): ProjectPath | undefined {
  return scheme === 'file' && path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length) : undefined
}
