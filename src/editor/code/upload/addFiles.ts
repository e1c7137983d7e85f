import { languageOf } from '@/editor/monaco/languageOf'
import type { JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { selectPaths } from '@/store/code/projectCode'
import { editEntities, type EntityEdit } from '@/store/entities'
import { copyName } from '../changes/checkName'
import { folderOf, namesIn } from '../changes/subject'
import { inFolder, parentOf } from '../tree/folders'
import type { UploadedFile } from './readUpload'

/** What becomes of a file whose place is taken. */
export type Taken = 'replace' | 'keep-both'

/** The paths of those files that lie in the project already. */
export function takenPaths(
  files: readonly UploadedFile[],
  folder: string,
): AppThunk<readonly string[]> {
  return (_, getState) => {
    const paths = selectPaths(getState())
    const there = files.map(({ path }) => inFolder(folder, path))
    return there.filter((path) => paths.keyAt(path)?.startsWith('files:'))
  }
}

/** Puts files into a folder of the project in one step that can be taken back; answers the ids of all. */
export function addFiles(
  files: readonly UploadedFile[],
  { folder, taken }: { readonly folder: string; readonly taken: Taken },
): AppThunk<readonly string[]> {
  return (dispatch, getState, { newId }) => {
    const names = selectCodeNames(getState())
    const standing = new Map(
      names.files.map((file) => [inFolder(folderOf(file), file.name), file.id]),
    )
    const namesOf = new Map<string, Set<string>>()
    const edits = files.map(({ path, content, encoding }): EntityEdit => {
      const place = inFolder(folder, path)
      const parent = parentOf(place)
      const given = place.slice(place.lastIndexOf('/') + 1)
      const replaced = taken === 'replace' ? standing.get(place) : undefined
      const others = namesOf.get(parent) ?? namesIn(names, { folder: parent })
      namesOf.set(parent, others)
      const name = replaced === undefined ? copyName(given, others) : given
      others.add(name)
      // A text in the place of an image is no base64 any more: `undefined` takes the field away.
      const set = {
        name,
        path: parent,
        language: encoding ? 'plaintext' : languageOf(name),
        content,
        encoding,
      } as unknown as JsonObject
      return { collection: 'files', id: replaced ?? newId(), set }
    })
    const [only] = files
    const words = files.length === 1 && only ? `“${only.path}”` : `${files.length} files`
    if (edits.length > 0) dispatch(editEntities(edits, `Upload ${words}`))
    return edits.map(({ id }) => id)
  }
}
