import { normalPath, type Named } from '@/model/code/paths'

/** A folder of the project's files. It exists by what lies in it. */
export interface Folder {
  /** From the root: `/src/lib`; the root itself is `/`. */
  readonly path: string
  readonly name: string
  readonly folders: ReadonlyMap<string, Folder>
  readonly files: readonly Named[]
}

interface OpenFolder extends Folder {
  readonly folders: Map<string, OpenFolder>
  readonly files: Named[]
}

/** The tree of folders that files lie in, and of those that are only planned. The files of a folder are in no order yet. */
export function folderTree(files: readonly Named[], planned: Iterable<string> = []): Folder {
  const root: OpenFolder = { path: '/', name: '', folders: new Map(), files: [] }
  // Neighbours in the list mostly lie in the same folder.
  const known = new Map<string, OpenFolder>([['/', root]])
  for (const file of files) folderAt(file.path ?? '').files.push(file)
  for (const path of planned) folderAt(path)
  return root

  function folderAt(given: string): OpenFolder {
    const before = known.get(given)
    if (before) return before
    const path = normalPath(given)
    const there = known.get(path)
    if (there) {
      known.set(given, there)
      return there
    }
    const parent = folderAt(parentOf(path))
    const name = path.slice(path.lastIndexOf('/') + 1)
    const folder: OpenFolder = { path, name, folders: new Map(), files: [] }
    parent.folders.set(name, folder)
    known.set(path, folder)
    known.set(given, folder)
    return folder
  }
}

/** The folder that something lies in; the root lies in itself. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** A path in a folder. */
export function inFolder(folder: string, name: string): string {
  return normalPath(`${folder}/${name}`)
}

/** Whether a path is a folder or lies anywhere in it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`)
}

const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders names as people do: `2` before `10`, capitals beside their small letters; the same each time. */
export function byName(
  a: { readonly name: string; readonly id?: string },
  b: { readonly name: string; readonly id?: string },
): number {
  return compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
