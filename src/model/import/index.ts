import { isJsonObject, type Json, type JsonObject } from '../json'
import type { NestedTree } from '../tree/types'
import { findTrees } from './detect'
import type { FoundTree } from './findTree'
import { idClaims, slugOf } from './ids'
import { parseText } from './parseText'
import { readNode, readNodes } from './readNode'
import { normalisePath, type Library } from './refs'
import { reportBuilder, type ReportBuilder } from './reportBuilder'
import { SOURCE, type ImportContext, type ImportedDocument, type SourceFile } from './types'

export { exportTree } from './exportTree'
export { looseNodes } from './looseNodes'
export type {
  ImportContext,
  ImportedDocument,
  ImportReport,
  Placeholder,
  SourceFile,
} from './types'

/**
 * Reads documents that other programs wrote into trees of this project. `$ref`s between the given files
 * are filled in. A file that is no component tree is refused with a sentence; the others still open.
 */
export function importDocuments(
  files: readonly SourceFile[],
  context: ImportContext,
): ImportedDocument[] {
  const parsed = files.map((file) => ({ file, value: parseText(file.text) }))
  const library: Library = new Map(
    parsed.flatMap(({ file, value }): [string, Json][] =>
      value.ok ? [[normalisePath(file.name), value.value]] : [],
    ),
  )
  const claims = idClaims(context.isTaken)
  return parsed.map(({ file, value }) => {
    const report = reportBuilder()
    if (!value.ok) return refused(file, value.error)
    const found = findTrees(value.value)
    if (!found.ok) return refused(file, found.error)
    const { trees, others } = found.value
    const read = trees.map((tree, at) =>
      readTree(tree, { file, context, report, library, claims, extra: at === 0 ? others : {} }),
    )
    return { file: file.name, status: 'opened', trees: read, report: report.finish() }
  })
}

function refused(file: SourceFile, error: string): ImportedDocument {
  return { file: file.name, status: 'refused', trees: [], report: reportBuilder().finish(), error }
}

interface TreeReading {
  readonly file: SourceFile
  readonly context: ImportContext
  readonly report: ReportBuilder
  readonly library: Library
  readonly claims: ReturnType<typeof idClaims>
  /** The other lists of a bundle: they stay with its first tree. */
  readonly extra: JsonObject
}

function readTree(found: FoundTree, tree: TreeReading): NestedTree {
  const { file, report, claims, extra } = tree
  const { id: ownId, name, title, rootId, ...header } = found.header
  const stem = (file.name.split(/[/\\]/).at(-1) ?? '').replace(/\.json$/i, '')
  const only = found.roots.length === 1 && found.key !== 'components' && found.key !== 'rootNodes'
  const [first] = found.roots
  const rootName = found.key === 'node' ? nameOf(first) : undefined
  const label =
    [name, title, rootName, stem].find(
      (text): text is string => typeof text === 'string' && text.trim() !== '',
    ) ?? 'Untitled'
  const id = claims.tree(typeof ownId === 'string' ? ownId : slugOf(stem))
  const reading = {
    context: tree.context,
    report,
    library: tree.library,
    file: normalisePath(file.name),
    claimId: claims.node,
    following: [],
  }
  const single = (found.key === 'root' || found.key === 'node') && isJsonObject(first)
  const nodes = single
    ? [readNode(first, found.path, reading)]
    : readNodes(found.roots, found.path, reading)
  const [root] = nodes
  if (Object.hasOwn(found.header, 'dataSources'))
    report.kept('Data sources are kept; they have no effect yet.')
  if (Object.hasOwn(found.header, 'globalActions'))
    report.kept('Actions are kept; they have no effect yet.')
  if (Object.hasOwn(found.header, 'layout'))
    report.kept('The layout of the page is kept; it has no effect yet.')
  for (const [key, list] of Object.entries(extra)) {
    const count = Array.isArray(list) ? ` (${list.length})` : ''
    report.kept(`“${key}”${count} of the bundle is kept with its first tree.`)
  }
  const source = {
    key: found.key,
    ...(typeof ownId === 'string' ? (id === ownId ? {} : { id: ownId }) : { id: null }),
    ...(typeof name === 'string' ? {} : { named: true as const }),
    ...(only && root ? {} : { synthetic: true as const }),
    ...(rootId === undefined ? {} : { rootId }),
    ...(Object.keys(extra).length > 0 ? { bundle: extra } : {}),
  }
  const kept = title === undefined ? header : { ...header, title }
  if (only && root) return { ...kept, id, name: label, [SOURCE]: source, root }
  report.mapped('Several roots were put under one; export takes it away again.')
  return {
    ...kept,
    id,
    name: label,
    [SOURCE]: source,
    root: {
      id: claims.node(null, 'root'),
      type: 'Box',
      name: 'Document',
      props: {},
      children: nodes,
    },
  }
}

function nameOf(value: Json | undefined): string | undefined {
  const node =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : {}
  const name = node['name'] ?? node['id']
  return typeof name === 'string' ? name : undefined
}
