import type { CodeKey } from '@/model/code/target'
import type { AppThunk } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { targetOf } from '@/store/code/projectCode'
import { inFolder, isWithin, parentOf } from '../tree/folders'
import { languageOf } from '@/editor/monaco/languageOf'
import { relocate, type Relocation } from './relocate'
import { folderOf, namedOf, namesIn, outermost, wordsFor, type Subject } from './subject'

/** Gives a text another name. */
export function renameText(key: CodeKey, name: string): AppThunk<void> {
  return (dispatch, getState) => {
    const before = namedOf(selectCodeNames(getState()), key)
    if (!before || before.name === name) return
    const isFile = key.startsWith('files:')
    const set = { name, ...(isFile && { language: languageOf(name) }) }
    dispatch(relocate([{ key, set }], `Rename “${before.name}” to “${name}”`))
  }
}

/** Gives a folder another name: all that lies in it moves along. */
export function renameFolder(path: string, name: string): AppThunk<void> {
  return (dispatch, getState) => {
    const next = inFolder(parentOf(path), name)
    const old = path.slice(path.lastIndexOf('/') + 1)
    const relocations = carried(selectCodeNames(getState()).files, path, next)
    dispatch(relocate(relocations, `Rename “${old}” to “${name}”`))
  }
}

/**
 * Moves files and folders into a folder. What lies there already stays. Answers a sentence where a name is taken or a
 * folder would have to go into itself; nothing is moved then.
 */
export function moveInto(subject: Subject, folder: string): AppThunk<string | undefined> {
  return (dispatch, getState) => {
    const names = selectCodeNames(getState())
    const { keys, folders } = outermost(subject, names)
    const taken = namesIn(names, { folder })
    const relocations: Relocation[] = []
    for (const key of keys) {
      const file = namedOf(names, key)
      if (!file || targetOf(key).collection !== 'files' || folderOf(file) === folder) continue
      if (taken.has(file.name)) return isTaken(file.name)
      taken.add(file.name)
      relocations.push({ key, set: { path: folder } })
    }
    for (const path of folders) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (isWithin(folder, path)) return `“${name}” cannot be moved into itself.`
      if (parentOf(path) === folder) continue
      if (taken.has(name)) return isTaken(name)
      taken.add(name)
      relocations.push(...carried(names.files, path, inFolder(folder, name)))
    }
    if (relocations.length > 0) {
      dispatch(relocate(relocations, `Move ${wordsFor({ keys, folders }, names)}`))
    }
    return undefined
  }
}

/** The files of a folder, each with the place that it has after the folder went elsewhere. */
function carried(
  files: readonly { readonly id: string; readonly path?: string }[],
  from: string,
  to: string,
): readonly Relocation[] {
  return files.flatMap((file): readonly Relocation[] => {
    const path = folderOf(file)
    if (!isWithin(path, from)) return []
    return [{ key: `files:${file.id}`, set: { path: to + path.slice(from.length) } }]
  })
}

function isTaken(name: string): string {
  return `There is a “${name}” already. Rename one of them first.`
}
