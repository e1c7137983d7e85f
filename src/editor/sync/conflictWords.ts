import { refOf, type RecordKey } from '@/model/records'
import type { OpenConflict } from '@/store/sync/decide'

/** What people call records. */
export interface Names {
  /** Of a record; `undefined` where it has none. */
  readonly record: (key: RecordKey) => string | undefined
  /** Of a document. */
  readonly document: (treeId: string) => string | undefined
}

const KINDS: Readonly<Record<string, string>> = {
  files: 'File',
  models: 'Model',
  components: 'Component',
  workflows: 'Workflow',
  lambdas: 'Lambda',
  theme: 'Theme',
  settings: 'Settings',
  componentTrees: 'Document',
  projects: 'Project',
}

/** A record in words: what it is called, and what it is or where it is. */
export function placeOf(key: RecordKey, names: Names): string {
  const ref = refOf(key)
  if (!ref) return key
  const name = names.record(key) ?? ref.id
  if (ref.collection !== 'nodes') return `${KINDS[ref.collection] ?? ref.collection} “${name}”`
  const document = names.document(ref.treeId)
  return document === undefined ? `“${name}”` : `“${name}” in “${document}”`
}

/** A register in words: `text`, `colour (styles)`, `place`. */
export function fieldOf(path: string): string {
  if (path === '$pos') return 'Place'
  if (path === '$del') return 'Removal'
  const plain = path.replace(/^~/, '')
  const [map, ...rest] = plain.split('.')
  if (path.startsWith('~') || rest.length === 0) return capital(plain)
  return map === 'props' ? capital(rest.join('.')) : `${capital(rest.join('.'))} (${map})`
}

/** What happened, and what stands now. */
export function storyOf({ kind, isMine }: OpenConflict): string {
  const [who, whose] = isMine ? ['You', 'yours'] : ['Somebody', 'theirs']
  switch (kind) {
    case 'stale':
      return `${who} changed this without having seen a newer change. The newer one stands; ${whose} is kept here.`
    case 'trash':
      return `${who} changed this while somebody else removed it, or what contains it. The change is kept in the trash.`
    case 'purged':
      return `${who} changed this after it had been removed for good. The change is kept here.`
    case 'cycle':
      return `${who} moved this into something that had been moved into it, or was gone. The move was taken back.`
    default:
      return `${who} changed this at the same time as somebody else.`
  }
}

/** What the two answers are called. */
export function answersOf({ kind, isMine }: OpenConflict): {
  readonly standing: string
  readonly other: string
} {
  switch (kind) {
    case 'trash':
    case 'purged':
      return { standing: 'Leave it in the trash', other: 'Restore it' }
    case 'cycle':
      return { standing: 'Leave it where it is', other: 'Move it there' }
    default:
      return isMine
        ? { standing: 'Keep theirs', other: 'Use mine' }
        : { standing: 'Keep what stands', other: 'Use the other' }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
