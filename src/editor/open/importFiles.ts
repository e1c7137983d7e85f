import { definitions } from '@/catalog/definitions'
import { importDocuments, type ImportedDocument } from '@/model/import'
import { importContext } from '@/model/import/context'
import { getNode } from '@/model/tree/doc'
import { isHtmlTag, isSvgTag } from '@/renderer/htmlTags'
import { importTrees, openTree } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'
import type { GivenFile } from './readFiles'

/**
 * Imports files into the open project, one document per tree, and shows the first. Answers what became
 * of each file, in the order in which they were given.
 */
export function openDocuments(files: readonly GivenFile[]): AppThunk<ImportedDocument[]> {
  return (dispatch, getState) => {
    const { docs } = getState().componentTrees
    const isTaken = (id: string) =>
      Object.hasOwn(docs, id) || Object.values(docs).some((doc) => getNode(doc, id) !== undefined)
    const isTag = (type: string) => isHtmlTag(type) || isSvgTag(type)
    const readable = files.filter((file) => file.ok)
    const context = importContext(definitions, isTag, isTaken)
    const imported = importDocuments(readable, context)
    const [first] = dispatch(importTrees(imported.flatMap(({ trees }) => trees)))
    if (first !== undefined) dispatch(openTree(first))
    let next = 0
    return files.flatMap((file) => (file.ok ? (imported[next++] ?? []) : unread(file)))
  }
}

function unread({
  name,
  error,
}: {
  readonly name: string
  readonly error: string
}): ImportedDocument {
  const report = { mapped: [], placeholders: [], kept: [] }
  return { file: name, status: 'refused', trees: [], report, error }
}
