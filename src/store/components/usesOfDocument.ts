import { isComposed } from '@/model/component/composed'
import { exportTree } from '@/model/import/exportTree'
import {
  componentsIn,
  withUses,
  type UsedComponent,
  type UsedFile,
  type Uses,
} from '@/model/import/uses'
import { importsOf } from '@/model/code/importsOf'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { toNested } from '@/model/tree/nested'
import { selectPaths, selectText, selectTextAt, targetOf } from '../code/projectCode'
import type { RootState } from '../rootState'
import { selectDoc, selectHeader } from '../selectors/trees'

/** The JSON of a document with everything of the project that it uses. */
export function documentWithUses(state: RootState, document: Json): Json {
  return withUses(document, usesOfDocument(state, document))
}

/**
 * Everything of the project that the nodes of a document need: the components that they are of, those that lie in their mains, and
 * what their code imports, however deep.
 */
function usesOfDocument(state: RootState, document: Json): Uses {
  const components: UsedComponent[] = []
  const files: UsedFile[] = []
  const paths = selectPaths(state)
  const has = (path: string) => paths.keyAt(path) !== undefined
  const wanted = new Set([...componentsIn(document)].map((id) => `components:${id}`))
  const addImports = (text: string, from: string) => {
    for (const path of importsOf(text, from, has)) {
      const key = paths.keyAt(path)
      if (key !== undefined) wanted.add(key)
    }
  }
  // A set hands out what is added while it is walked.
  for (const key of wanted) {
    const { collection, id } = targetOf(key as `components:${string}`)
    if (collection === 'components') {
      const used = usedComponent(state, id)
      if (!used) continue
      components.push(used)
      for (const inner of componentsIn(used.main)) wanted.add(`components:${inner}`)
      if (used.path !== undefined) addImports(selectTextAt(state, used.path) ?? '', used.path)
    } else if (collection === 'files') {
      const path = paths.pathOf(`files:${id}`)
      const file = path === undefined ? undefined : usedFile(state, path)
      if (!file) continue
      files.push(file)
      addImports(selectText(state, { collection, id }) ?? '', file.path)
    }
  }
  return { components, files }
}

/** A component of the project as a document carries it; `undefined` where it is not there. */
export function usedComponent(state: RootState, id: string): UsedComponent | undefined {
  const record = state.components.components.find((one) => one.id === id)
  if (!record) return undefined
  const { id: _, name, updatedAt: __, treeId, code, ...rest } = record as typeof record & JsonObject
  const facts = rest as JsonObject
  if (!isComposed(record)) {
    const path = selectPaths(state).pathOf(`components:${id}`)
    return { id, name, facts: { ...facts, code }, ...(path !== undefined && { path }) }
  }
  const header = selectHeader(state, record.treeId)
  const doc = selectDoc(state, record.treeId)
  if (!header || !doc || treeId === undefined) return undefined
  const main = exportTree(toNested(header, doc))
  const root = isJsonObject(main) ? main['root'] : undefined
  return isJsonObject(root) ? { id, name, facts, main: root } : undefined
}

/** The file at a path of the project as a document carries it; `undefined` where there is none. */
export function usedFile(state: RootState, path: string): UsedFile | undefined {
  const key = selectPaths(state).keyAt(path)
  const file = state.files.files.find(({ id }) => `files:${id}` === key)
  if (!file) return undefined
  const { content, encoding, language } = file
  return { path, facts: { content, language, ...(encoding && { encoding }) } }
}
