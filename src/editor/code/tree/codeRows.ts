import type { TreeRow } from '@/components/ui/treeKeys'
import type { CodeCollection, CodeKey } from '@/model/code/target'
import type { Named } from '@/model/code/paths'
import type { ComponentLevel } from '@/model/code/records'
import { byName, type Folder } from './folders'

/** One row of the explorer with what ARIA wants to know of it. */
export interface CodeRow extends TreeRow {
  /** Unique in the list: `group:lambdas`, `folder:/src`, or the key of a text. */
  readonly key: string
  readonly kind: 'group' | 'folder' | 'text' | 'draft'
  readonly collection: CodeCollection
  readonly name: string
  /** Of a text. */
  readonly target?: CodeKey | undefined
  /** Of a folder its own path, of a file and of a draft the folder that it lies in. */
  readonly folder?: string | undefined
  readonly encoding?: string | undefined
  readonly level?: ComponentLevel | undefined
  /** Of a draft: what is being made. */
  readonly makes?: 'file' | 'folder'
  /** How many texts are in a group. */
  readonly count?: number
  /** From 1. */
  readonly position: number
  readonly siblings: number
}

/** A file or folder that has no name yet. */
export interface Draft {
  readonly makes: 'file' | 'folder'
  readonly folder: string
}

interface RowSource {
  readonly root: Folder
  readonly components: readonly (Named & { readonly type?: ComponentLevel })[]
  readonly lambdas: readonly Named[]
}

interface RowOptions {
  /** Keys of rows that are open. */
  readonly isOpen: (key: string) => boolean
  readonly draft?: Draft | null
}

/** The key of a folder's row. */
export function folderKey(path: string): string {
  return path === '/' ? 'group:files' : `folder:${path}`
}

/** The rows that are in sight, from top to bottom: the three groups with all that is open in them. */
export function codeRows(source: RowSource, { isOpen, draft = null }: RowOptions): CodeRow[] {
  const rows: CodeRow[] = []
  const groups: readonly {
    readonly collection: CodeCollection
    readonly name: string
    readonly count: number
  }[] = [
    { collection: 'files', name: 'Files', count: -1 },
    { collection: 'components', name: 'Components', count: source.components.length },
    { collection: 'lambdas', name: 'Lambdas', count: source.lambdas.length },
  ]
  for (const [at, { collection, name, count }] of groups.entries()) {
    const key = `group:${collection}`
    const inside =
      collection === 'files'
        ? source.root.folders.size + source.root.files.length + (draft?.folder === '/' ? 1 : 0)
        : count
    const expanded = inside > 0 && isOpen(key)
    rows.push({
      key,
      kind: 'group',
      collection,
      name,
      depth: 0,
      filled: inside > 0,
      expanded,
      position: at + 1,
      siblings: groups.length,
      ...(collection === 'files' ? { folder: '/' } : { count }),
    })
    if (!expanded) continue
    if (collection === 'files') addFolder(source.root, 1)
    else addList(collection, collection === 'components' ? source.components : source.lambdas)
  }
  return rows

  function addFolder(folder: Folder, depth: number): void {
    const drafted = draft?.folder === folder.path ? draft : null
    const shift = drafted ? 1 : 0
    const { folders, files } = contentsOf(folder)
    const siblings = folders.length + files.length + shift
    if (drafted) rows.push(rowOfDraft(drafted, depth, siblings))
    for (const [at, one] of folders.entries()) {
      const key = folderKey(one.path)
      const filled = one.folders.size + one.files.length > 0 || draft?.folder === one.path
      const expanded = filled && isOpen(key)
      rows.push({
        key,
        kind: 'folder',
        collection: 'files',
        name: one.name,
        folder: one.path,
        depth,
        filled,
        expanded,
        position: at + 1 + shift,
        siblings,
      })
      if (expanded) addFolder(one, depth + 1)
    }
    const before = folders.length + shift
    addTexts('files', files, { depth, before, siblings, folder: folder.path })
  }

  function addList(collection: CodeCollection, list: readonly Named[]): void {
    addTexts(collection, inOrder(list), { depth: 1, before: 0, siblings: list.length })
  }

  function addTexts(collection: CodeCollection, list: readonly Named[], place: Place): void {
    const known = textRows.get(list)
    const kept =
      known?.siblings === place.siblings && known.before === place.before
        ? known.rows
        : list.map((one, at) => rowOfText(collection, one, { at, place }))
    textRows.set(list, { siblings: place.siblings, before: place.before, rows: kept })
    for (const row of kept) rows.push(row)
  }
}

interface Place {
  readonly depth: number
  readonly siblings: number
  /** How many rows stand before them. */
  readonly before: number
  readonly folder?: string | undefined
}

/** The rows of sorted texts, which stay as long as their folder does. */
const textRows = new WeakMap<
  readonly Named[],
  { readonly siblings: number; readonly before: number; readonly rows: readonly CodeRow[] }
>()

function rowOfDraft({ makes, folder }: Draft, depth: number, siblings: number): CodeRow {
  return {
    key: 'draft',
    kind: 'draft',
    collection: 'files',
    name: `New ${makes}`,
    makes,
    folder,
    depth,
    filled: false,
    expanded: false,
    position: 1,
    siblings,
  }
}

function rowOfText(
  collection: CodeCollection,
  record: Named & { readonly encoding?: string; readonly type?: ComponentLevel },
  { at, place }: { readonly at: number; readonly place: Place },
): CodeRow {
  const key: CodeKey = `${collection}:${record.id}`
  return {
    key,
    kind: 'text',
    collection,
    target: key,
    name: record.name,
    folder: place.folder,
    encoding: record.encoding,
    level: collection === 'components' ? record.type : undefined,
    depth: place.depth,
    filled: false,
    expanded: false,
    position: place.before + at + 1,
    siblings: place.siblings,
  }
}

interface Contents {
  readonly folders: readonly Folder[]
  readonly files: readonly Named[]
}

const contents = new WeakMap<Folder, Contents>()
const sortedLists = new WeakMap<readonly Named[], readonly Named[]>()

/** Sorted when a folder is opened, and once: sorting a whole project at each change would be felt. */
function contentsOf(folder: Folder): Contents {
  const before = contents.get(folder)
  if (before) return before
  const inside = {
    folders: [...folder.folders.values()].toSorted(byName),
    files: folder.files.toSorted(byName),
  }
  contents.set(folder, inside)
  return inside
}

function inOrder(list: readonly Named[]): readonly Named[] {
  const before = sortedLists.get(list)
  if (before) return before
  const ordered = list.toSorted(byName)
  sortedLists.set(list, ordered)
  return ordered
}
