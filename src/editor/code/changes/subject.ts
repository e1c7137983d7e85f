import { normalPath } from '@/model/code/paths'
import type { CodeCollection, CodeKey } from '@/model/code/target'
import { targetOf } from '@/store/code/projectCode'
import type { CodeNames } from '@/store/code/codeNames'
import { isWithin, parentOf } from '../tree/folders'

/** What something is done to: texts, and folders with all that lies in them. */
export interface Subject {
  readonly keys: readonly CodeKey[]
  readonly folders: readonly string[]
}

/** The folder that a file lies in, written one way. */
export function folderOf(record: object): string {
  return normalPath('path' in record && typeof record.path === 'string' ? record.path : '')
}

/** A subject without what lies in one of its own folders anyway. */
export function outermost({ keys, folders }: Subject, names: CodeNames): Subject {
  const outer = folders.filter(
    (folder) => !folders.some((other) => other !== folder && isWithin(folder, other)),
  )
  const paths = new Map(names.files.map((file) => [file.id, folderOf(file)]))
  return {
    folders: outer,
    keys: keys.filter((key) => {
      const { collection, id } = targetOf(key)
      const path = paths.get(id)
      return (
        collection !== 'files' ||
        path === undefined ||
        !outer.some((folder) => isWithin(path, folder))
      )
    }),
  }
}

/** Every text of a subject, those of its folders included. */
export function textsOf({ keys, folders }: Subject, names: CodeNames): readonly CodeKey[] {
  const inside = names.files
    .filter((file) => folders.some((folder) => isWithin(folderOf(file), folder)))
    .map(({ id }): CodeKey => `files:${id}`)
  return [...new Set([...keys, ...inside])]
}

/** The record of a text as far as its name goes. */
export function namedOf(
  names: CodeNames,
  key: CodeKey,
): CodeNames[CodeCollection][number] | undefined {
  const { collection, id } = targetOf(key)
  const list: readonly CodeNames[CodeCollection][number][] = names[collection]
  return list.find((one) => one.id === id)
}

/** The names in a folder, of files and of folders; or those of all components, of all lambdas. */
export function namesIn(
  names: CodeNames,
  place: { readonly folder: string } | { readonly collection: 'components' | 'lambdas' },
): Set<string> {
  if ('collection' in place) return new Set(names[place.collection].map(({ name }) => name))
  const there = new Set<string>()
  for (const file of names.files) {
    const path = folderOf(file)
    if (path === place.folder) there.add(file.name)
    else if (isWithin(path, place.folder)) there.add(childOf(path, place.folder))
  }
  return there
}

/** The name of the folder right below another one, on the way to a path. */
function childOf(path: string, folder: string): string {
  let step = path
  while (parentOf(step) !== folder) step = parentOf(step)
  return step.slice(step.lastIndexOf('/') + 1)
}

/** How a subject is called in a sentence: `“card.tsx”`, `3 files`. */
export function wordsFor({ keys, folders }: Subject, names: CodeNames): string {
  const [key] = keys
  const [folder] = folders
  if (keys.length + folders.length === 1) {
    const name = key ? namedOf(names, key)?.name : folder?.slice(folder.lastIndexOf('/') + 1)
    return `“${name ?? 'it'}”`
  }
  return `${keys.length + folders.length} things`
}
