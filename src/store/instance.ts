import { db } from '@/lib/db'
import { tabChannel } from '@/lib/channel'
import { listenToSpace } from '@/lib/events'
import { createAppStore } from './createStore'
import { httpTransport } from './sync/httpTransport'

/** The store of this app. Importing it does nothing: the database opens on first use. */
export const store = createAppStore({
  db,
  remote: httpTransport,
  listen: listenToSpace,
  ...(typeof BroadcastChannel === 'undefined' ? {} : { channel: tabChannel('espalier') }),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  randomBit: () => Math.random() < 0.5,
})
