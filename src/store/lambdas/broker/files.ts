import { fileAccess, type FileAccess } from '@/model/lambda/grants'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { selectPaths } from '../../code/projectCode'
import { programPath, readProjectFile, writeProjectFile } from '../../code/projectFiles'
import { answered, denied, refused, type Answer, type CallContext } from './answer'

/** The text at a path. */
export function readFile(
  { path: given }: Extract<HostRequest, { kind: 'readFile' }>,
  { allowed, store }: CallContext,
): Answer {
  const path = programPath(given)
  if (!fileAccess(allowed, path)) return deniedFile('read', path)
  const text = readProjectFile(store.getState(), path)
  return text.ok ? answered(text.value) : refused('FileError', text.error)
}

/** The paths below a folder that may be read, in order. */
export function listFiles(
  { path: given }: Extract<HostRequest, { kind: 'listFiles' }>,
  { allowed, store }: CallContext,
): Answer {
  const folder = programPath(given)
  const below = folder === '/' ? '/' : `${folder}/`
  const paths = [...selectPaths(store.getState()).all.keys()].filter(
    (path) => path.startsWith(below) && fileAccess(allowed, path),
  )
  if (paths.length === 0 && !fileAccess(allowed, folder)) return deniedFile('read', folder)
  return answered(paths.toSorted())
}

/** Writes the text of a file, or makes the file. */
export function writeFile(
  { path: given, text }: Extract<HostRequest, { kind: 'writeFile' }>,
  { allowed, store, lambda }: CallContext,
): Answer {
  const path = programPath(given)
  if (fileAccess(allowed, path) !== 'write') return deniedFile('write', path)
  const written = store.dispatch(writeProjectFile({ path, text, by: lambda.name }))
  if (written.ok) return answered(null)
  const { code, message } = written.error
  return code === 'code' ? denied(message) : refused('FileError', message)
}

function deniedFile(access: FileAccess, path: string): Answer {
  return denied(
    `It may not ${access} “${path}”: add its folder to the files of its capabilities (“${access}”), and allow it.`,
  )
}
