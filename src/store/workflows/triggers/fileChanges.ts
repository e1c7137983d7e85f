import type { FileItem } from '../../slices/filesSlice'
import { selectPaths } from '../../code/projectCode'
import { writersOf } from '../fileMarks'
import { say } from '../words'
import type { WatchedStore } from '../watchedStore'

/** A file that nobody changed for this long is one that is done, in ms. */
const QUIET = 1000

/**
 * Tells which files are made or changed in this tab, once changes pause. What comes from another tab is told there; what comes from
 * somebody else's browser is none: their own triggers saw it.
 */
export function tellFileChanges(store: WatchedStore, projectId: string): () => void {
  const { getState, extra } = store
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let files = getState().files.files

  function compare(): void {
    const before = files
    files = getState().files.files
    if (files === before) return
    const old = new Map(before.map((file) => [file.id, file]))
    const changed = files.filter((file) => {
      const was = old.get(file.id)
      return was !== file && (!was || differs(was, file))
    })
    if (changed.length === 0) return
    // What a dispatch changed here is marked as such once it is over.
    queueMicrotask(() => {
      for (const { id } of changed) if (extra.saver.isDirty(`files:${id}`)) wait(id)
    })
  }

  function wait(id: string): void {
    clearTimeout(timers.get(id))
    const tell = () => {
      timers.delete(id)
      const state = getState()
      const path = selectPaths(state).pathOf(`files:${id}`)
      const updatedAt = state.files.files.find((file) => file.id === id)?.updatedAt
      if (path === undefined || updatedAt === undefined) return
      say({ type: 'file', projectId, id, path, updatedAt, by: writersOf(id, updatedAt) })
    }
    timers.set(id, setTimeout(tell, QUIET))
  }

  const stop = store.subscribe(compare)
  return () => {
    stop()
    for (const timer of timers.values()) clearTimeout(timer)
  }
}

function differs(one: FileItem, other: FileItem): boolean {
  return one.content !== other.content || one.name !== other.name || one.path !== other.path
}
