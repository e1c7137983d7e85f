import { textField } from '@/model/code/target'
import { normalPath } from '@/model/code/paths'
import { fileAccess, type FileAccess } from '@/model/lambda/grants'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { selectPaths, selectText, selectTextAt, targetOf } from '../../code/projectCode'
import { editEntities } from '../../entities'
import { answered, denied, refused, type Answer, type CallContext } from './answer'

/** The text at a path. */
export function readFile(
  { path: given }: Extract<HostRequest, { kind: 'readFile' }>,
  { allowed, store }: CallContext,
): Answer {
  const path = normalPath(`/${given}`)
  if (!fileAccess(allowed, path)) return deniedFile('read', path)
  const key = selectPaths(store.getState()).keyAt(path)
  if (key === undefined) return refused('FileError', `There is no file “${path}”.`)
  const text = selectText(store.getState(), targetOf(key))
  return text === undefined ? refused('FileError', `“${path}” is no text.`) : answered(text)
}

/** The paths below a folder that may be read, in order. */
export function listFiles(
  { path: given }: Extract<HostRequest, { kind: 'listFiles' }>,
  { allowed, store }: CallContext,
): Answer {
  const folder = normalPath(`/${given}`)
  const below = folder === '/' ? '/' : `${folder}/`
  const paths = [...selectPaths(store.getState()).all.keys()].filter(
    (path) => path.startsWith(below) && fileAccess(allowed, path),
  )
  if (paths.length === 0 && !fileAccess(allowed, folder)) return deniedFile('read', folder)
  return answered(paths.toSorted())
}

/** Writes the text of a file, or makes the file. Code of components and lambdas is not written: it could change what it may do. */
export function writeFile(
  { path: given, text }: Extract<HostRequest, { kind: 'writeFile' }>,
  { allowed, store, lambda }: CallContext,
): Answer {
  const path = normalPath(`/${given}`)
  if (fileAccess(allowed, path) !== 'write') return deniedFile('write', path)
  if (text.length > LAMBDA_LIMITS.output) {
    return refused(
      'FileError',
      `“${path}” would have more than ${LAMBDA_LIMITS.output / 1024 / 1024} MB.`,
    )
  }
  const { dispatch, getState, extra } = store
  const key = selectPaths(getState()).keyAt(path)
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  if (name === '') return refused('FileError', `“${path}” names no file.`)
  if (key === undefined) {
    const folder = path.slice(0, slash) || '/'
    if (/^\/(?:components|lambdas)$/.test(folder)) return notCode(path)
    const set = { name, content: text, language: languageOf(name), path: folder }
    const edit = { collection: 'files', id: extra.newId(), set } as const
    dispatch(editEntities([edit], `“${lambda.name}” made “${name}”`))
    return written(path, text, store)
  }
  const target = targetOf(key)
  if (target.collection !== 'files') return notCode(path)
  const before = selectText(getState(), target)
  if (before === undefined) return refused('FileError', `“${path}” is no text.`)
  if (before === text) return answered(null)
  const set = { [textField(target.collection)]: text }
  dispatch(editEntities([{ ...target, set }], `“${lambda.name}” wrote “${name}”`))
  return written(path, text, store)
}

/** A tab that is out of date takes no edit any more. */
function written(path: string, text: string, { getState }: CallContext['store']): Answer {
  if (selectTextAt(getState(), path) === text) return answered(null)
  return refused(
    'FileError',
    `“${path}” could not be written: this tab takes no changes. Reload it.`,
  )
}

function deniedFile(access: FileAccess, path: string): Answer {
  return denied(
    `It may not ${access} “${path}”: add its folder to the files of its capabilities (“${access}”), and allow it.`,
  )
}

function notCode(path: string): Answer {
  return denied(`“${path}” is the code of a component or a lambda, which no lambda may write.`)
}

const LANGUAGES: Readonly<Record<string, string>> = {
  css: 'css',
  html: 'html',
  js: 'javascript',
  json: 'json',
  jsx: 'javascript',
  md: 'markdown',
  ts: 'typescript',
  tsx: 'typescript',
}

function languageOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(LANGUAGES, ending) ? (LANGUAGES[ending] ?? 'plaintext') : 'plaintext'
}
