import { saveBlob } from '@/lib/download'
import { zip, type ZipEntry } from '@/lib/zip'
import { flushTexts } from '@/editor/monaco/flushTexts'
import { CODE_COLLECTIONS, type CodeCollection, type CodeKey } from '@/model/code/target'
import type { AppThunk, RootState } from '@/store'
import { selectCodeNames, type CodeNames } from '@/store/code/codeNames'
import { selectPaths } from '@/store/code/projectCode'
import { notify } from '@/store/editing'
import { outermost, textsOf, type Subject } from '../changes/subject'
import { isWithin, parentOf } from '../tree/folders'
import { blobOf } from '../viewer/blobOf'
import { downloadText } from './download'

/** Gives the person what is chosen: one text as it is, more of them and folders as one ZIP archive. */
export function download(subject: Subject): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const { keys, folders } = outermost(subject, selectCodeNames(getState()))
    const [key] = keys
    if (key !== undefined && keys.length + folders.length === 1) dispatch(downloadText(key))
    else await dispatch(save(archiveOf(subject)))
  }
}

/** Gives the person all files, components and lambdas of the project as one ZIP archive. */
export function downloadProjectFiles(): AppThunk<Promise<void>> {
  return (dispatch) => dispatch(save(archiveOf()))
}

function save(make: AppThunk<Promise<Archive>>): AppThunk<Promise<void>> {
  return async (dispatch) => {
    try {
      const { name, content } = await dispatch(make)
      saveBlob(content, name)
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      dispatch(notify({ kind: 'error', text }))
    }
  }
}

/** An archive, and what it is called. */
export interface Archive {
  readonly name: string
  readonly content: Blob
}

/**
 * Packs what is chosen, or the whole project, as it is typed now. Paths in the archive begin where all of it lies. Rejected with a
 * sentence where there is nothing to pack.
 */
export function archiveOf(subject?: Subject): AppThunk<Promise<Archive>> {
  return async (_, getState) => {
    flushTexts()
    const state = getState()
    const names = selectCodeNames(state)
    const outer = subject && outermost(subject, names)
    const keys = outer ? textsOf(outer, names) : [...selectPaths(state).all.values()]
    if (keys.length === 0) throw new Error('There is nothing to download: no file is there yet.')
    const from = outer ? rootOf(outer, state) : '/'
    const entries = await Promise.all(chosen(state, new Set(keys)).map(bytesIn(from)))
    const [folder] = outer?.folders ?? []
    const isOne = outer?.keys.length === 0 && outer.folders.length === 1
    const name = isOne ? folder?.slice(folder.lastIndexOf('/') + 1) : projectName(state)
    return { name: `${name ?? ''}.zip`, content: await zip(entries, new Date()) }
  }
}

interface Chosen {
  readonly path: string
  readonly record: CodeNames[CodeCollection][number]
}

/** The records of keys, each found in one walk over all of them. */
function chosen(state: RootState, keys: ReadonlySet<CodeKey>): readonly Chosen[] {
  const paths = selectPaths(state)
  const lists: CodeNames = {
    files: state.files.files,
    components: state.components.components,
    lambdas: state.lambdas.lambdas,
  }
  return CODE_COLLECTIONS.flatMap((collection) =>
    lists[collection].flatMap((record): readonly Chosen[] => {
      const key: CodeKey = `${collection}:${record.id}`
      const path = keys.has(key) ? paths.pathOf(key) : undefined
      return path === undefined || path === '/' ? [] : [{ path, record }]
    }),
  )
}

function bytesIn(from: string): (file: Chosen) => Promise<ZipEntry> {
  return async ({ path, record }) => {
    const isFile = 'content' in record
    const bytes =
      isFile && record.encoding !== undefined
        ? new Uint8Array(await blobOf(record).arrayBuffer())
        : new TextEncoder().encode((isFile ? record.content : record.code) ?? '')
    return { path: path.slice(from === '/' ? 1 : from.length + 1), bytes }
  }
}

/** The deepest folder in which all that is chosen lies. */
function rootOf({ keys, folders }: Subject, state: RootState): string {
  const paths = selectPaths(state)
  const [first = '/', ...others] = [
    ...keys.flatMap((key) => paths.pathOf(key) ?? []),
    ...folders,
  ].map(parentOf)
  let root = first
  while (!others.every((folder) => isWithin(folder, root))) root = parentOf(root)
  return root
}

function projectName(state: RootState): string {
  const { projects, activeProjectId } = state.project
  const name = projects.find(({ id }) => id === activeProjectId)?.name.trim() ?? ''
  // What no system has in names.
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-') || 'project'
}
