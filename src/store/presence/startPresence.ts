import { myId, myName, myTab, watchMyName } from '@/lib/me'
import { leavePresence, tellPresence } from '@/lib/presence'
import { selectSelection } from '../selectors/trees'
import type { AppStore } from '../createStore'
import type { AppThunk } from '../thunk'
import { createPresence } from './createPresence'
import type { Look } from './look'
import { peopleFrom } from './peopleFrom'
import { peopleOf } from './people'

/**
 * Tells the people of the open project what this tab shows, and hears of them, until the answer is called. Only
 * with auto-sync on, while the server answers and the page is in sight.
 */
export function startPresence(store: AppStore): AppThunk<() => void> {
  return (_dispatch, getState, { db, sync }) => {
    // Looked up once: every action of the store asks what there is to tell.
    let name = myName()
    const look = (): Look | null => {
      const state = getState()
      if (!state.settings.autoSync) return null
      const { activeTreeId: document } = state.componentTrees
      const selection = document === null ? [] : selectSelection(state, document)
      return { space: db.activeProjectId, name, document, selection }
    }
    const presence = createPresence({
      look,
      isReachable() {
        const { flaskConnected, needsToken } = getState().sync
        return flaskConnected && !needsToken
      },
      inSight: () => globalThis.document?.visibilityState !== 'hidden',
      tell: async ({ space, ...state }) =>
        peopleFrom(await tellPresence(space, myTab(), state), myId()),
      leave: (space) => leavePresence(space, myTab()),
      show: peopleOf(store).set,
    })
    const { changed, leave } = presence
    const stops = [
      store.subscribe(changed),
      watchMyName(() => {
        name = myName()
        changed()
      }),
      sync.watchPresence((space, text) => presence.heard(space, peopleFrom(parsed(text), myId()))),
    ]
    globalThis.document?.addEventListener('visibilitychange', changed)
    globalThis.addEventListener?.('pagehide', leave)
    globalThis.addEventListener?.('pageshow', changed)
    changed()
    return () => {
      for (const stop of stops) stop()
      globalThis.document?.removeEventListener('visibilitychange', changed)
      globalThis.removeEventListener?.('pagehide', leave)
      globalThis.removeEventListener?.('pageshow', changed)
      leave()
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
