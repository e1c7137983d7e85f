import type { SourceFile } from '@/model/import'

/** A file that was given, or why it could not be read. */
export type GivenFile =
  | ({ readonly ok: true } & SourceFile)
  | { readonly ok: false; readonly name: string; readonly error: string }

/** Reads picked files as text. */
export function readFiles(files: Iterable<File>): Promise<GivenFile[]> {
  return Promise.all([...files].map((file) => readFile(file, file.webkitRelativePath || file.name)))
}

/**
 * Reads dropped files and the JSON files of dropped folders, with their paths in the folder: documents
 * refer to one another by path. Must be called within the drop event, which forgets its files afterwards.
 */
export async function readDrop(data: DataTransfer): Promise<GivenFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return readFiles(data.files)
  const nested = await Promise.all(entries.map((entry) => readEntry(entry, false)))
  return nested.flat()
}

async function readEntry(entry: FileSystemEntry, inFolder: boolean): Promise<GivenFile[]> {
  if (isFile(entry)) {
    // A folder may hold anything; a file that somebody dropped by itself is meant.
    if (inFolder && !/\.json$/i.test(entry.name)) return []
    const path = entry.fullPath.replace(/^\//, '')
    try {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
      return [await readFile(file, path)]
    } catch {
      return [unreadable(path)]
    }
  }
  if (!isFolder(entry)) return []
  const children = await entriesOf(entry).catch(() => [])
  const nested = await Promise.all(children.map((child) => readEntry(child, true)))
  return nested.flat()
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

async function readFile(file: File, name: string): Promise<GivenFile> {
  try {
    return { ok: true, name, text: await file.text() }
  } catch {
    return unreadable(name)
  }
}

function unreadable(name: string): GivenFile {
  return {
    ok: false,
    name,
    error: 'The browser could not read this file. Check that it still exists.',
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
