import type { CodeCollection, CodeKey } from './target'

/** What of a record says where its text lies in the project. */
export interface Named {
  readonly id: string
  readonly name: string
  /** Of files only: the folder. */
  readonly path?: string
  readonly language?: string
}

/** A path from the root of the project, without `.` and `..`: `/src/lib/format.ts`. */
export type ProjectPath = string

/** Where components and lambdas lie beside the files, so that every text can import every other one. */
const FOLDERS = { components: '/components', lambdas: '/lambdas' } as const

/** The path that a record's name stands for; two records may stand for the same one. */
export function wantedPath(collection: CodeCollection, record: Named): ProjectPath {
  const { name, path = '', language } = record
  if (collection === 'files') return normalPath(`/${path}/${name}`)
  const hasEnding = /\.[jt]sx?$/.test(name)
  const ending = collection === 'components' ? '.tsx' : language === 'javascript' ? '.js' : '.ts'
  return normalPath(`${FOLDERS[collection]}/${name.replaceAll('/', '∕')}${hasEnding ? '' : ending}`)
}

/** A path without empty steps, `.` and `..`; what leads above the root ends at the root. */
export function normalPath(path: string): ProjectPath {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return `/${steps.join('/')}`
}

/** Both ways between the records of a project and the paths of their texts. */
export interface ProjectPaths {
  readonly pathOf: (key: CodeKey) => ProjectPath | undefined
  readonly keyAt: (path: ProjectPath) => CodeKey | undefined
  readonly all: ReadonlyMap<ProjectPath, CodeKey>
}

/**
 * Gives each text of a project a path of its own. Two that want the same one (sync can bring that about) get it in the order
 * of their ids, the later ones with a number before the ending: `format (2).ts`.
 */
export function projectPaths(
  lists: Readonly<Record<CodeCollection, readonly Named[]>>,
): ProjectPaths {
  const all = new Map<ProjectPath, CodeKey>()
  const paths = new Map<CodeKey, ProjectPath>()
  for (const collection of ['files', 'components', 'lambdas'] as const) {
    const inOrder = lists[collection].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const record of inOrder) {
      const key: CodeKey = `${collection}:${record.id}`
      const wanted = wantedPath(collection, record)
      let path = wanted
      for (let count = 2; all.has(path); count += 1) path = numbered(wanted, count)
      all.set(path, key)
      paths.set(key, path)
    }
  }
  return { pathOf: (key) => paths.get(key), keyAt: (path) => all.get(path), all }
}

function numbered(path: ProjectPath, count: number): ProjectPath {
  const at = path.lastIndexOf('.')
  const ending = at > path.lastIndexOf('/') ? path.slice(at) : ''
  return `${path.slice(0, path.length - ending.length)} (${count})${ending}`
}
