import type { RecordRef } from '@/model/records'

/** Tells the other tabs which records of a database changed; they read the values there. */
export interface TabMessage {
  readonly database: string
  readonly refs: readonly RecordRef[]
}

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
