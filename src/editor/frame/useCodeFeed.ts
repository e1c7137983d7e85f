import { useEffect } from 'react'
import { useAppStore } from '@/store'
import { buildsOf } from '@/store/components/builds'
import { createCodeFeed } from './codeFeed'
import { codeSnapshot } from './codeSnapshot'
import type { FrameLink } from './frameLink'

/** Keeps a frame in step with the components that are written in the project; of these types only, where they are given. */
export function useCodeFeed(link: FrameLink | null, only?: ReadonlySet<string>): void {
  const store = useAppStore()
  useEffect(() => (link ? followCode(store, link, only) : undefined), [store, link, only])
}

/** Tells a frame of the project's components now and whenever they change, until the answer is called. */
export function followCode(
  store: ReturnType<typeof useAppStore>,
  { send }: Pick<FrameLink, 'send'>,
  only?: ReadonlySet<string>,
): () => void {
  const builds = buildsOf(store)
  const feed = createCodeFeed(send)
  let told: readonly unknown[] = []
  const tell = () => {
    const records = store.getState().components.components
    const built = builds.read()
    const sources = [records, built]
    if (sources.every((one, at) => one === told[at])) return
    told = sources
    feed(codeSnapshot({ records, built, heldBecause: () => undefined, only }))
  }
  tell()
  const stops = [store.subscribe(tell), builds.watch(tell)]
  return () => {
    for (const stop of stops) stop()
  }
}
