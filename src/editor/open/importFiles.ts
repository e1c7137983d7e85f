import { definitionsIn } from '@/editor/definitions'
import { pasteNodes } from '@/editor/commands/pasteNodes'
import { readContext, runCommand } from '@/editor/commands/runCommand'
import { importDocuments, looseNodes, type ImportedDocument, type SourceFile } from '@/model/import'
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
  return (dispatch) => {
    const imported = dispatch(read(files.filter((file) => file.ok)))
    dispatch(show(imported))
    let next = 0
    return files.flatMap((file) => (file.ok ? (imported[next++] ?? []) : unread(file)))
  }
}

/**
 * Imports pasted text: nodes go into the document on screen, as those that were copied here do; anything
 * else opens as a document. Answers what became of it; nothing where nodes were pasted.
 */
export function pasteDocument(text: string): AppThunk<ImportedDocument[]> {
  return (dispatch) => {
    const imported = dispatch(read([{ name: 'Pasted document', text }]))
    const [only] = imported.flatMap(({ trees }) => trees)
    const nodes = only && looseNodes(only)
    if (!nodes || !dispatch(readContext())) {
      dispatch(show(imported))
      return imported
    }
    dispatch(runCommand(pasteNodes, { clipboard: nodes }))
    return []
  }
}

function read(files: readonly SourceFile[]): AppThunk<ImportedDocument[]> {
  return (_, getState) => {
    const state = getState()
    const { docs } = state.componentTrees
    const isTaken = (id: string) =>
      Object.hasOwn(docs, id) || Object.values(docs).some((doc) => getNode(doc, id) !== undefined)
    const isTag = (type: string) => isHtmlTag(type) || isSvgTag(type)
    return importDocuments(files, importContext(definitionsIn(state), isTag, isTaken))
  }
}

function show(imported: readonly ImportedDocument[]): AppThunk<void> {
  return (dispatch) => {
    const [first] = dispatch(importTrees(imported.flatMap(({ trees }) => trees)))
    if (first !== undefined) dispatch(openTree(first))
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
