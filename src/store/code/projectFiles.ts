import { normalPath, type ProjectPath } from '@/model/code/paths'
import { textField } from '@/model/code/target'
import { fail, ok, type Result } from '@/model/result'
import { editEntities } from '../entities'
import type { RootState } from '../rootState'
import type { AppThunk } from '../thunk'
import { selectPaths, selectText, selectTextAt, targetOf } from './projectCode'

/** Characters that a file may have that is written by a program. */
const MOST = 5 * 1024 * 1024

/** Why a program does not get its way with a file. `code`: it is of a component or a lambda, which no program writes. */
export interface FileRefusal {
  readonly code: 'code' | 'file'
  /** A sentence. */
  readonly message: string
}

/** What a program writes, and what the history calls it. */
interface Writing {
  readonly path: ProjectPath
  readonly text: string
  readonly by: string
}

/** The text at a path, for a program; a sentence where there is none. */
export function readProjectFile(state: RootState, path: ProjectPath): Result<string, string> {
  const key = selectPaths(state).keyAt(path)
  if (key === undefined) return fail(`There is no file “${path}”.`)
  const text = selectText(state, targetOf(key))
  return text === undefined ? fail(`“${path}” is no text.`) : ok(text)
}

/**
 * Writes the text of a file for a program, or makes the file, as a step that can be taken back; answers its id. Code of components and
 * lambdas is not written: it could change what it may do. The path is a normal one.
 */
export function writeProjectFile({
  path,
  text,
  by,
}: Writing): AppThunk<Result<string, FileRefusal>> {
  return (dispatch, getState, { newId }) => {
    if (text.length > MOST) return no(`“${path}” would have more than ${MOST / 1024 / 1024} MB.`)
    const key = selectPaths(getState()).keyAt(path)
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (name === '') return no(`“${path}” names no file.`)
    if (key === undefined) {
      const folder = path.slice(0, slash) || '/'
      if (/^\/(?:components|lambdas)$/.test(folder)) return notCode(path)
      const set = { name, content: text, language: languageOf(name), path: folder }
      const id = newId()
      dispatch(editEntities([{ collection: 'files', id, set }], `“${by}” made “${name}”`))
      return written(getState(), id)
    }
    const target = targetOf(key)
    if (target.collection !== 'files') return notCode(path)
    const before = selectText(getState(), target)
    if (before === undefined) return no(`“${path}” is no text.`)
    if (before === text) return ok(target.id)
    const set = { [textField(target.collection)]: text }
    dispatch(editEntities([{ ...target, set }], `“${by}” wrote “${name}”`))
    return written(getState(), target.id)
  }

  /** A tab that is out of date takes no edit any more. */
  function written(state: RootState, id: string): Result<string, FileRefusal> {
    if (selectTextAt(state, path) === text) return ok(id)
    return no(`“${path}” could not be written: this tab takes no changes. Reload it.`)
  }
}

/** The path that a program means. */
export function programPath(given: string): ProjectPath {
  return normalPath(`/${given}`)
}

function no(message: string): Result<string, FileRefusal> {
  return fail({ code: 'file', message })
}

function notCode(path: string): Result<string, FileRefusal> {
  return fail({
    code: 'code',
    message: `“${path}” is the code of a component or a lambda, which no lambda and no workflow may write.`,
  })
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
