import { LARGEST_FILE, MOST_FILES } from './limits'
import { textOf } from './textOf'

/** A file that was given, with its path in the folder that was given. */
export interface GivenFile {
  readonly path: string
  readonly file: File
}

/** A file of this computer as what it is in the project. */
export interface UploadedFile {
  /** Below the folder that it is put into: `img/logo.png`. */
  readonly path: string
  readonly content: string
  readonly encoding?: 'base64'
}

/** A file that was read, or why it was not. */
export type ReadFile =
  | (UploadedFile & { readonly ok: true })
  | { readonly ok: false; readonly path: string; readonly error: string }

/**
 * Lists dropped files, and those of dropped folders with their paths. Must be called within the drop event, which forgets its
 * files afterwards.
 */
export async function filesOfDrop(data: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const plain = [...data.files].map((file) => ({ path: file.name, file }))
  if (entries.length === 0) return plain
  const found: GivenFile[] = []
  for (const entry of entries) await collect(entry, found)
  return found
}

/** Lists picked files. */
export function filesOfPicker(files: Iterable<File>): readonly GivenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** Reads a file as text where it is text, and as base64 otherwise. */
export async function readGiven({ path, file }: GivenFile): Promise<ReadFile> {
  if (file.size > LARGEST_FILE) {
    const most = LARGEST_FILE / 1024 / 1024
    return { ok: false, path, error: `“${path}” is larger than ${most} MB, which is the most.` }
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = textOf(bytes)
    if (text !== undefined) return { ok: true, path, content: text }
    return { ok: true, path, content: await base64Of(file), encoding: 'base64' }
  } catch {
    return { ok: false, path, error: `“${path}” could not be read. Check that it still exists.` }
  }
}

async function collect(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (found.length > MOST_FILES || isIgnored(entry.name)) return
  if (isFile(entry)) {
    const path = entry.fullPath.replace(/^\//, '')
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ path, file })
  } else if (isFolder(entry)) {
    for (const child of await entriesOf(entry)) await collect(child, found)
  }
}

/** What tools leave in folders and nobody means to upload. */
function isIgnored(name: string): boolean {
  return name === 'node_modules' || name === '.git' || name === '.DS_Store'
}

/** A reader hands out at most 100 entries at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
