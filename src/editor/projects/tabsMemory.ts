import { firstDocument } from '@/model/component/composed'
import type { TreeId } from '@/model/tree/types'
import { closeTree, openTree, setActiveTree } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'
import type { AppStore } from '@/store'

const KEY = 'espalier.tabs'

/** The tabs of a project when it was last on screen. */
interface Tabs {
  readonly open: readonly TreeId[]
  readonly active: TreeId | null
}

/** Opens the documents that were open when this project was last on screen, or else its first one. */
export function restoreTabs(): AppThunk<void> {
  return (dispatch, getState) => {
    const { componentTrees, project } = getState()
    const there = new Set(componentTrees.headers.map(({ id }) => id))
    const { open, active } = read()[project.activeProjectId] ?? { open: [], active: null }
    const standing = open.filter((id) => there.has(id))
    // The start opens a document by itself, which may not have been open.
    if (standing.length > 0) {
      for (const id of componentTrees.openTreeIds) dispatch(closeTree(id))
    }
    for (const id of standing) dispatch(openTree(id))
    const shown = active !== null && there.has(active) ? active : undefined
    const wanted =
      shown ??
      standing[0] ??
      componentTrees.activeTreeId ??
      firstDocument(componentTrees.headers)?.id
    if (wanted !== undefined) dispatch(setActiveTree(wanted))
  }
}

/** Remembers the tabs of the open project in this browser, until the returned function is called. */
export function rememberTabs(store: Pick<AppStore, 'getState' | 'subscribe'>): () => void {
  let seen: Tabs | undefined
  const remember = () => {
    const { componentTrees, project } = store.getState()
    const { openTreeIds: open, activeTreeId: active, headers } = componentTrees
    if (seen?.open === open && seen.active === active) return
    seen = { open, active }
    // A project that has just been opened has no documents yet, and so no tabs.
    if (headers.length > 0) write(project.activeProjectId, seen)
  }
  remember()
  return store.subscribe(remember)
}

function read(): Readonly<Record<string, Tabs>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, Tabs>) : {}
  } catch {
    return {}
  }
}

function write(projectId: string, tabs: Tabs): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [projectId]: tabs }))
  } catch {
    // Without storage the next start begins with the first document.
  }
}
