import { useEffect } from 'react'
import { useAppStore } from '@/store'
import { buildsOf } from '@/store/components/builds'
import type { AppStore } from '@/store/createStore'
import type { FrameLink } from '../frameLink'
import { createCodeFeed } from './codeFeed'
import { codeSnapshot } from './codeSnapshot'
import { heldBecause, heldComponents, watchHeld } from './held'

/** So often a frame that runs code of the project is asked whether it still answers, in ms. */
const CHECKED_EVERY = 1000

/** Keeps a frame in step with the components that are written in the project; with these types only, where they are given. */
export function useCodeFeed(link: FrameLink | null, only?: ReadonlySet<string>): void {
  const store = useAppStore()
  useEffect(() => (link ? followCode(store, link, only) : undefined), [store, link, only])
}

/** Tells a frame of the project's components now and whenever they change, until the answer is called. */
export function followCode(
  store: AppStore,
  { send, check }: Pick<FrameLink, 'send' | 'check'>,
  only?: ReadonlySet<string>,
): () => void {
  const builds = buildsOf(store)
  const feed = createCodeFeed(send)
  let told: readonly unknown[] = []
  let runs = false
  const tell = () => {
    const records = store.getState().components.components
    const built = builds.read()
    const sources = [records, built, heldComponents()]
    if (sources.every((one, at) => one === told[at])) return
    told = sources
    const snapshot = codeSnapshot({
      records,
      built,
      heldBecause: (id) => heldBecause(id, built),
      only,
    })
    runs = snapshot.components.some(({ state }) => state.is === 'running')
    feed(snapshot)
  }
  tell()
  const stops = [store.subscribe(tell), builds.watch(tell), watchHeld(tell)]
  // Code may hang at any time, also when nobody talks to the frame.
  const asking = setInterval(() => {
    if (runs && document.visibilityState === 'visible') check()
  }, CHECKED_EVERY)
  return () => {
    clearInterval(asking)
    for (const stop of stops) stop()
  }
}
