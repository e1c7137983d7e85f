import { pasteNodes } from '@/editor/commands/pasteNodes'
import { readContext, runCommand } from '@/editor/commands/runCommand'
import { importDocuments, looseNodes, type ImportedDocument, type SourceFile } from '@/model/import'
import { importTrees, openTree } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'
import { bringUses } from './bringUses'
import { contextIn } from './contextIn'
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

/** Reads files, after what they carry was put into the project. */
function read(files: readonly SourceFile[]): AppThunk<ImportedDocument[]> {
  return (dispatch, getState) => {
    const brought = files.map((file) => dispatch(bringUses(file)))
    const imported = importDocuments(
      brought.map(({ file }) => file),
      contextIn(getState()),
    )
    return imported.map((document, at): ImportedDocument => {
      const { said = [], hasClash = false } = brought[at] ?? {}
      if (said.length === 0) return document
      return { ...document, report: { ...document.report, brought: said, hasClash } }
    })
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
