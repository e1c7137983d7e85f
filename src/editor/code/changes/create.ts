import type { ComponentLevel } from '@/model/code/records'
import type { CodeKey } from '@/model/code/target'
import type { AppThunk } from '@/store'
import { editEntities } from '@/store/entities'
import { languageOf } from '@/editor/monaco/languageOf'
import { componentTemplate, lambdaTemplate } from './templates'

/** Makes an empty file in a folder and answers which it is. */
export function createFile(folder: string, name: string): AppThunk<CodeKey> {
  return (dispatch, _, { newId }) => {
    const id = newId()
    const set = { name, path: folder, language: languageOf(name), content: '' }
    dispatch(editEntities([{ collection: 'files', id, set }], `New file “${name}”`))
    return `files:${id}`
  }
}

/** Makes a component that draws something at once, and answers which it is. */
export function createComponent(name: string, type: ComponentLevel): AppThunk<CodeKey> {
  return (dispatch, _, { newId }) => {
    const id = newId()
    const set = { name, type, code: componentTemplate(name, type) }
    dispatch(editEntities([{ collection: 'components', id, set }], `New component “${name}”`))
    return `components:${id}`
  }
}

/** Makes a lambda that answers what it was given, and answers which it is. */
export function createLambda(name: string): AppThunk<CodeKey> {
  return (dispatch, _, { newId }) => {
    const id = newId()
    const set = { name, language: 'typescript', code: lambdaTemplate() }
    dispatch(editEntities([{ collection: 'lambdas', id, set }], `New lambda “${name}”`))
    return `lambdas:${id}`
  }
}
