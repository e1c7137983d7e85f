export type StorageErrorCode = 'quota' | 'blocked' | 'lost' | 'newer' | 'refused'

const SENTENCES: Record<StorageErrorCode, string> = {
  quota:
    'This browser has no room left for this site. Free disk space or delete a project; your changes stay in this tab until then.',
  blocked:
    'Another tab holds the database in an older version. Close or reload the other tabs of this editor, then try again.',
  lost: 'The connection to this browser’s database broke off. Your changes stay in this tab; saving is tried again.',
  newer: 'The database was written by a newer version of this editor. Reload this page to get it.',
  refused:
    'This browser refuses to store data here. Leave private browsing or allow site data; export your work before you close this tab.',
}

/** Why this browser's database did not do what it was asked, with a sentence for the person. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(SENTENCES[code], { cause })
    this.code = code
  }
}

/** Whether an error tells that the handle is dead and a new connection may work (Safari does this). */
export function isLostConnection(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError' || nameOf(error) === 'UnknownError'
}

/** Any error of the database as one that has a code and a sentence. */
export function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const name = nameOf(error)
  if (name === 'QuotaExceededError') return new StorageError('quota', error)
  if (name === 'VersionError') return new StorageError('newer', error)
  if (isLostConnection(error)) return new StorageError('lost', error)
  return new StorageError('refused', error)
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  // A transaction that ran out of room aborts; the cause is in the error or one below it.
  if ('inner' in error && error.inner) return nameOf(error.inner)
  return 'name' in error ? String(error.name) : ''
}
