import type { CodeKey } from '@/model/code/target'
import type { JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { selectCodeRecord, targetOf } from '@/store/code/projectCode'
import { editEntities, type EntityEdit } from '@/store/entities'
import { inFolder, isWithin, parentOf } from '../tree/folders'
import { copyName } from './checkName'
import { folderOf, namedOf, namesIn, outermost, wordsFor, type Subject } from './subject'

/**
 * Copies texts and folders: into a folder, or each beside its original where none is given. A copy whose name is taken gets a
 * free one. Answers the copies of the texts that were named.
 */
export function duplicate(subject: Subject, into?: string): AppThunk<readonly CodeKey[]> {
  return (dispatch, getState, { newId }) => {
    const state = getState()
    const names = selectCodeNames(state)
    const { keys, folders } = outermost(subject, names)
    const takenIn = takenNames()
    const edits: EntityEdit[] = []
    const made: CodeKey[] = []

    for (const key of keys) {
      const { collection } = targetOf(key)
      const record = namedOf(names, key)
      if (!record) continue
      const folder = into ?? folderOf(record)
      const taken = collection === 'files' ? takenIn(folder) : takenIn(collection)
      const name = copyName(record.name, taken)
      taken.add(name)
      made.push(copy(key, { name, ...(collection === 'files' && { path: folder }) }))
    }
    for (const path of folders) {
      const parent = into ?? parentOf(path)
      const taken = takenIn(parent)
      const name = copyName(path.slice(path.lastIndexOf('/') + 1), taken)
      taken.add(name)
      const to = inFolder(parent, name)
      for (const file of names.files) {
        const from = folderOf(file)
        if (isWithin(from, path)) copy(`files:${file.id}`, { path: to + from.slice(path.length) })
      }
    }
    if (edits.length > 0) {
      dispatch(editEntities(edits, `Duplicate ${wordsFor({ keys, folders }, names)}`))
    }
    return made

    function copy(key: CodeKey, set: JsonObject): CodeKey {
      const target = targetOf(key)
      const id = newId()
      const { id: _, ...fields } = selectCodeRecord(state, target) as unknown as JsonObject
      edits.push({ collection: target.collection, id, set: { ...fields, ...set } })
      return `${target.collection}:${id}`
    }

    function takenNames(): (place: string) => Set<string> {
      const known = new Map<string, Set<string>>()
      return (place) => {
        const before = known.get(place)
        if (before) return before
        const isList = place === 'components' || place === 'lambdas'
        const there = namesIn(names, isList ? { collection: place } : { folder: place })
        known.set(place, there)
        return there
      }
    }
  }
}
