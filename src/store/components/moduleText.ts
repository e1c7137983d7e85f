import type { ProjectPath } from '@/model/code/paths'
import { selectCodeRecord, selectPaths, selectText, targetOf } from '../code/projectCode'
import type { RootState } from '../rootState'

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** What the compiler is given of a path: the text, or the address of a picture. */
export function readModuleText(state: RootState, path: ProjectPath): string | undefined {
  const key = selectPaths(state).keyAt(path)
  if (key === undefined) return undefined
  const target = targetOf(key)
  const text = selectText(state, target)
  if (text !== undefined) return text
  const record = selectCodeRecord(state, target)
  const type = PICTURES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  return record && 'content' in record && type ? `data:${type};base64,${record.content}` : undefined
}
