import { tabChannel, type TabChannel } from '@/lib/channel'
import type { Db } from '@/lib/db'
import { HttpError, OfflineError } from '@/lib/httpErrors'
import type { SyncAnswer } from '@/sync/transport'

/** Of so many ops the time is kept. */
const MOST_OPS = 100
/** Of so many errors somebody may still want to know. */
const MOST_ERRORS = 5

/** What went wrong with the server, and what to do about it. */
export interface NotedError {
  /** Sentences. */
  readonly message: string
  readonly advice: string
  /** When it last happened, in milliseconds since 1970, and how often in a row. */
  readonly at: number
  readonly times: number
}

/** How the exchange with the server went since the page was loaded. Times are in milliseconds since 1970. */
export interface SyncFigures {
  /** When the server last confirmed something that was sent; `null`: not yet. */
  readonly pushedAt: number | null
  /** When it last told what there is. */
  readonly pulledAt: number | null
  readonly bytesSent: number
  readonly bytesReceived: number
  /** Of the last ops, oldest first: ms from the moment at which an edit was stored here to the server's answer. */
  readonly latencies: readonly number[]
  /** The newest first. */
  readonly errors: readonly NotedError[]
}

/** Takes notes of the exchange with the server: cheap, beside the state, and looked at by whoever opens the panel. */
export interface SyncJournal {
  /** An answer was taken; `since` has, for each op that it confirms, since when that waited. */
  readonly answered: (
    answer: Pick<SyncAnswer, 'bytes'>,
    at: number,
    since: readonly (number | undefined)[],
  ) => void
  readonly failed: (error: unknown, at: number) => void
  readonly figures: () => SyncFigures
}

const EMPTY: SyncFigures = {
  pushedAt: null,
  pulledAt: null,
  bytesSent: 0,
  bytesReceived: 0,
  latencies: [],
  errors: [],
}

/** What the journals of one browser's tabs tell each other: one tab talks to the server, and each shows how it goes. */
type Note =
  | { readonly kind: 'asks' }
  | { readonly kind: 'tells'; readonly figures: SyncFigures }
  | { readonly kind: 'noted'; readonly figures: SyncFigures }

/** An empty journal, or one with what the other tabs on a channel have noted. */
function createJournal({ post, listen }: TabChannel<Note>): SyncJournal {
  let figures = EMPTY
  listen((note) => {
    if (note.kind === 'noted') figures = together(figures, note.figures)
    else if (note.kind === 'asks') post({ kind: 'tells', figures })
    else if (figures === EMPTY) figures = note.figures
  })
  post({ kind: 'asks' })
  const note = (noted: Partial<SyncFigures>) => {
    const fresh = { ...EMPTY, ...noted }
    figures = together(figures, fresh)
    post({ kind: 'noted', figures: fresh })
  }
  return {
    answered({ bytes }, at, since) {
      note({
        pulledAt: at,
        ...(since.length > 0 && { pushedAt: at }),
        bytesSent: bytes?.sent ?? 0,
        bytesReceived: bytes?.received ?? 0,
        // A clock that was set meanwhile tells nothing.
        latencies: since.flatMap((start) =>
          start === undefined || start > at ? [] : [at - start],
        ),
      })
    },
    failed(error, at) {
      note({ errors: [{ message: sentenceOn(error), advice: adviceOn(error), at, times: 1 }] })
    },
    figures: () => figures,
  }
}

/** What was known, with what was just noted. */
function together(before: SyncFigures, noted: SyncFigures): SyncFigures {
  const [latest] = before.errors
  const [error] = noted.errors
  const isSame = error !== undefined && error.message === latest?.message
  const others = isSame ? before.errors.slice(1) : before.errors
  const times = isSame ? latest.times + 1 : 1
  return {
    pushedAt: noted.pushedAt ?? before.pushedAt,
    pulledAt: noted.pulledAt ?? before.pulledAt,
    bytesSent: before.bytesSent + noted.bytesSent,
    bytesReceived: before.bytesReceived + noted.bytesReceived,
    latencies: [...before.latencies, ...noted.latencies].slice(-MOST_OPS),
    errors: error ? [{ ...error, times }, ...others].slice(0, MOST_ERRORS) : before.errors,
  }
}

const journals = new WeakMap<Db, SyncJournal>()

/** The journal of a store's databases. */
export function journalOf(db: Db): SyncJournal {
  let journal = journals.get(db)
  if (!journal) {
    journal = createJournal(tabChannel<Note>(`${db.root.name}:journal`))
    journals.set(db, journal)
  }
  return journal
}

/** What went wrong; the server tells programs how to send a token, and people are asked for it. */
function sentenceOn(error: unknown): string {
  if (error instanceof HttpError && error.status === 401) return 'The server asks for a token.'
  return error instanceof Error ? error.message : String(error)
}

/** What to do about an error; a sentence or two. */
function adviceOn(error: unknown): string {
  if (error instanceof OfflineError) {
    return 'Go on working: all is kept here and sent once the server answers. If it is yours, see whether it runs.'
  }
  if (!(error instanceof HttpError)) {
    return 'Your work stays in this browser. If it happens again, reload the page.'
  }
  const { status } = error
  if (status === 401)
    return 'Give the token at the top of this page; whoever runs the server has one.'
  if (status === 403)
    return 'Ask whoever runs the server for the right to edit. Your work stays here.'
  if (status === 426) return 'Reload the page: the server is of another version than this editor.'
  if (status === 429) return 'Nothing: it is tried again by itself, more slowly.'
  if (status >= 500)
    return 'It is tried again by itself. The log of the server says what went wrong there.'
  return 'Change what is named, or press “Sync now” to try again. It stays in this browser.'
}
