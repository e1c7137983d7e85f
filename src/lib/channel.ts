import type { RecordRef } from '@/model/records'
import type { SyncOutcome } from '@/sync/outcome'

/**
 * What the tabs of this browser tell each other. A database is one of records; a tab of another version may say
 * something that this one does not know.
 */
export type TabMessage =
  /** These records of a database changed: their values are read there. */
  | {
      readonly type: 'records'
      readonly database: string
      readonly refs: readonly RecordRef[]
    }
  /** Something of a database waits to be sent, for the tab that sends. */
  | { readonly type: 'waits'; readonly database: string }
  /** What came of a synchronisation of the project in a database. */
  | { readonly type: 'outcome'; readonly database: string; readonly outcome: SyncOutcome }
  /** Who is in a space, as JSON that nobody has read yet, from the tab that holds the stream. */
  | { readonly type: 'presence'; readonly space: string; readonly text: string }
  /** Of those who lead, or would: see `leader.ts`. */
  | { readonly type: 'lead'; readonly name: string; readonly says: LeadWord }

/** A leader beats, in sight or hidden; another tab joins, or says that it is the one in sight. */
export type LeadWord = 'beat' | 'beat, hidden' | 'joined' | 'in sight'

export interface TabChannel<Message = TabMessage> {
  readonly post: (message: Message) => void
  /** Hears what other tabs post; answers how to stop. */
  readonly listen: (hear: (message: Message) => void) => () => void
}

/** The channel between the tabs of this browser; it opens on first use. */
export function tabChannel<Message = TabMessage>(name: string): TabChannel<Message> {
  let channel: BroadcastChannel | undefined
  const open = () => (channel ??= new BroadcastChannel(name))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a channel has one origin
    post: (message) => open().postMessage(message),
    listen(hear) {
      const opened = open()
      const onMessage = (event: MessageEvent<Message>) => hear(event.data)
      opened.addEventListener('message', onMessage)
      return () => opened.removeEventListener('message', onMessage)
    },
  }
}
