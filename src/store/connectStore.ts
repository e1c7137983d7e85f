import type { Store } from '@reduxjs/toolkit'
import { keyOf } from '@/model/records'
import { recordsArrived } from './records'
import type { RootState } from './rootState'
import type { Extra } from './services'
import { notify } from './slices/noticesSlice'
import type { AppDispatch } from './thunk'

/** Lets a store hear what is stored past it: by `db` itself, and by the other tabs once it listens. */
export function connectStore(
  { dispatch }: Pick<Store<RootState>, 'getState'> & { dispatch: AppDispatch },
  extra: Extra,
): void {
  extra.db.attach({
    settle: () => extra.saver.flush(),
    changed(changes) {
      dispatch(recordsArrived({ changes }))
      const [first] = changes
      const { root } = extra.db
      const database = first?.collection === 'projects' ? root.name : extra.db.project().name
      extra.channel?.post({ database, refs: changes.map(({ value: _, ...ref }) => ref) })
      extra.sync.changed()
    },
    outdated() {
      dispatch(
        notify({
          kind: 'error',
          text: 'A newer version of this editor is open in another tab. Reload this page to go on.',
          action: { id: 'reload', label: 'Reload' },
        }),
      )
    },
  })
}

/**
 * Takes over what other tabs change. They tell only which records: the values are read from the
 * database, so that all tabs end with the value that was stored last. Answers how to stop.
 */
export function hearOtherTabs({ dispatch }: { dispatch: AppDispatch }, extra: Extra): () => void {
  const { db, channel, saver } = extra
  if (!channel) return () => {}
  return channel.listen(({ database, refs }) => {
    const store = [db.root, db.project()].find(({ name }) => name === database)
    if (!store) return
    void store
      .read(refs)
      .then((changes) => {
        const fresh = changes.filter((change) => !saver.isDirty(keyOf(change)))
        if (store.name === db.root.name || store.name === db.project().name) {
          dispatch(recordsArrived({ changes: fresh }))
        }
      })
      // What could not be read now is read with the next change, or when the tab opens the project again.
      .catch(() => {})
  })
}
