import { capital } from '@/model/capital'
import { refOf, type RecordKey } from '@/model/records'
import { DEFAULT_SLOT } from '@/model/tree/types'
import { COLLECTION_WORDS } from '@/store/sync/collections'
import type { OpenConflict, RegisterValue } from '@/store/sync/decide'
import type { NodePlace } from '@/store/sync/nodeSides'

/** What people call records. */
export interface Names {
  /** Of a record; `undefined` where it has none. */
  readonly record: (key: RecordKey) => string | undefined
  /** Of a document. */
  readonly document: (treeId: string) => string | undefined
  /** Of the field of a model that a register of a record holds a value of. */
  readonly field: (key: RecordKey, fieldId: string) => string | undefined
}

/** A record in words: what it is called, and what it is or where it is. */
export function placeOf(key: RecordKey, names: Names): string {
  const ref = refOf(key)
  if (!ref) return key
  const name = names.record(key) ?? ref.id
  if (ref.collection === 'settings') return 'the settings'
  if (ref.collection === 'projectSettings') return 'the settings of the project'
  if (ref.collection !== 'nodes') return `${COLLECTION_WORDS[ref.collection][0]} “${name}”`
  const document = names.document(ref.treeId)
  return document === undefined ? `“${name}”` : `“${name}” in “${document}”`
}

/** A register in words: `Text`, `Colour (styles)`, `Place`, `Token “primary”`, and of a record what its model calls the field. */
export function fieldOf(path: string, key: RecordKey, names: Names): string {
  if (path.startsWith('--')) return `Token “${path.slice(2)}”`
  if (path.startsWith('f:'))
    return capital(names.field(key, path.slice(2)) ?? 'A field that is gone')
  return ownFieldOf(path)
}

function ownFieldOf(path: string): string {
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

/** A value of a conflict, and what it is called. */
export interface Side {
  readonly label: string
  readonly value: RegisterValue
}

/** The three values of a conflict, with the one that stands now. */
export interface Sides {
  readonly begun: Side
  readonly other: Side
  readonly stands: Side
}

/** What the values of a conflict are called. */
export function sidesOf({ base, lost, isMine }: OpenConflict, standing: RegisterValue): Sides {
  return {
    begun: { label: 'Both began with', value: base },
    other: { label: isMine ? 'Yours' : 'The other', value: lost },
    stands: { label: isMine ? 'Theirs, which stands' : 'What stands', value: standing },
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

/** A place in words: `In “Intro”, 2nd of 4`. */
export function placeText({ parent, slot, at, of }: NodePlace): string {
  if (parent === undefined) return 'In a component that is not there any more'
  if (parent === null) return 'At the top of the document'
  const where = slot === DEFAULT_SLOT ? `In “${parent}”` : `In “${parent}”, slot “${slot}”`
  return `${where}, ${ordinal(at)} of ${of}`
}

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[rule]}`
}
