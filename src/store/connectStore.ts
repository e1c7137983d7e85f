import type { Store } from '@reduxjs/toolkit'
import type { TabMessage } from '@/lib/channel'
import { keyOf, ROOT_COLLECTIONS } from '@/model/records'
import { keepDrafts } from './editing/drafts'
import { closeWhenDeleted } from './projects/closeDeleted'
import { recordsArrived } from './records'
import type { RootState } from './rootState'
import type { Extra } from './services'
import { tabOutdated } from './slices/syncStatus'
import type { AppDispatch } from './thunk'

/** Lets a store hear what happens past it: by `db` itself, or to the open project elsewhere. */
export function connectStore(
  store: Pick<Store<RootState>, 'getState' | 'subscribe'> & { dispatch: AppDispatch },
  extra: Extra,
): void {
  const { dispatch } = store
  closeWhenDeleted(store)
  extra.db.attach({
    settle: () => extra.saver.settle(),
    changed(changes) {
      dispatch(recordsArrived({ changes }))
      const [first] = changes
      const { root } = extra.db
      const database =
        first && ROOT_COLLECTIONS.has(first.collection) ? root.name : extra.db.project().name
      const refs = changes.map(({ value: _, ...ref }) => ref)
      extra.channel?.post({ type: 'records', database, refs })
      extra.sync.changed()
    },
    outdated(how) {
      keepDrafts()
      dispatch(tabOutdated(how))
      extra.sync.retire()
    },
  })
}

/** Hears the other tabs. */
export interface Tabs {
  /** Begins to hear; a second call changes nothing. */
  readonly listen: () => void
}

/**
 * Takes over what other tabs change. They tell only which records: the values are read from the
 * database, so that all tabs end with the value that was stored last.
 */
export function createTabs({ dispatch }: { dispatch: AppDispatch }, extra: Extra): Tabs {
  const { db, channel } = extra
  let listening = false

  async function take(message: TabMessage): Promise<void> {
    if (message.type === 'outcome') return extra.sync.heard(message.database, message.outcome)
    if (message.type === 'presence') extra.sync.heardPresence(message.space, message.text)
    if (message.type !== 'records') return
    const { database, refs } = message
    const store = [db.root, db.project()].find(({ name }) => name === database)
    if (!store) return
    const changes = await store.read(refs)
    // Another project may have been opened meanwhile.
    if (store.name !== db.root.name && store.name !== db.project().name) return
    const fresh = changes.filter((change) => !extra.saver.isDirty(keyOf(change)))
    if (fresh.length > 0) dispatch(recordsArrived({ changes: fresh }))
    await extra.sync.count()
    await extra.sync.readConflicts()
  }

  return {
    listen() {
      if (listening || !channel) return
      listening = true
      // Behind the first load: it is a while until a page stands still. Without it, what was missed comes with the next change.
      void import('./catchUp').then(
        ({ catchUp }) => catchUp(dispatch, extra.sync),
        () => {},
      )
      channel.listen((message) => {
        // What cannot be read now comes with the next change, or when the project is opened again.
        take(message).catch(() => {})
      })
    },
  }
}
