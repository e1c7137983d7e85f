import { textField, type CodeKey } from '@/model/code/target'
import type { AppStore } from '@/store'
import { selectText, targetOf } from '@/store/code/projectCode'
import { editEntities } from '@/store/entities'
import { DRAFTS, type StoredDraft } from './drafts'
import { lockOf, PAGE } from './draftName'
import { fitDraft } from './fitDraft'
import { keepBeside } from './keepBeside'

/** How long a page that is going has to let go of its drafts, in ms; one that lives never does. */
const PATIENCE_MS = 3000

/** Puts what was typed in pages that ended before it was stored into the texts of the open project. */
export async function recoverDrafts(store: AppStore): Promise<void> {
  const { activeProjectId } = store.getState().project
  const names = Object.keys(localStorage).filter((name) => name.startsWith(DRAFTS))
  await Promise.all(
    names.map(async (name) => {
      const [project, key, page] = partsOf(name)
      if (project !== activeProjectId || page === PAGE) return
      await whenEnded(page, () => recover(store, name, key))
    }),
  )
}

async function recover(store: AppStore, name: string, key: CodeKey): Promise<void> {
  const target = targetOf(key)
  const current = selectText(store.getState(), target)
  const stored = localStorage.getItem(name)
  if (current === undefined || stored === null) return
  const draft = JSON.parse(stored) as StoredDraft
  const text = fitDraft(draft, current)
  if (text === undefined) store.dispatch(keepBeside(target, draft))
  else if (text !== current) {
    const { collection, id } = target
    store.dispatch(editEntities([{ collection, id, set: { [textField(collection)]: text } }]))
  }
  await store.dispatch((_dispatch, _getState, { saver }) => saver.settle())
  localStorage.removeItem(name)
}

/** Which project, which text, and whose draft a name is of. */
function partsOf(name: string): readonly [string, CodeKey, string] {
  return JSON.parse(name.slice(DRAFTS.length)) as [string, CodeKey, string]
}

/** Does something once a page is gone; nothing while it lives. */
async function whenEnded(page: string, act: () => Promise<void>): Promise<void> {
  const { locks } = navigator
  if (!locks) return act()
  try {
    await locks.request(lockOf(page), { signal: AbortSignal.timeout(PATIENCE_MS) }, act)
  } catch {
    // It lives, and stores its drafts itself.
  }
}
