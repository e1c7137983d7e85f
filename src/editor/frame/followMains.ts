import { componentTypes, mainOf, mainRecords, nodesOf } from './mains'
import type { HostMessage, MainRecords } from '@/model/canvasProtocol'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppStore } from '@/store/createStore'
import { selectDoc } from '@/store/selectors'
import { watchTree } from '@/store/watch'

interface Followed {
  readonly treeId: TreeId
  readonly rootId: NodeId
  readonly stop: () => void
}

/**
 * Tells a frame the mains of all composed components that a document needs, those in mains too, and from then on exactly
 * the records that changed. A main that is needed later comes before the node that needs it; one that is not needed any
 * more stays until another document is shown. Answers how to stop. Begin it before `followDocument`.
 */
export function followMains(
  store: AppStore,
  documentId: TreeId,
  send: (message: HostMessage) => void,
): () => void {
  const followed = new Map<string, Followed>()
  /** What was asked for, there or not: it may come later. */
  const needed = new Set<string>()
  let seen = store.getState()

  /** The mains that are new to the frame, for some types and all that is in them. */
  const follow = (types: Iterable<string>): MainRecords[] => {
    const mains: MainRecords[] = []
    const queue = new Set(types)
    for (const type of queue) {
      needed.add(type)
      if (followed.has(type)) continue
      const main = mainOf(store.getState(), type)
      if (!main) continue
      const { treeId, doc } = main
      const stop = watchTree(treeId, (ids) => tell(type, ids), store)
      followed.set(type, { treeId, rootId: doc.rootId, stop })
      mains.push(mainRecords(type, doc))
      for (const inner of componentTypes(nodesOf(doc))) queue.add(inner)
    }
    return mains
  }

  const sendMains = (mains: readonly MainRecords[]) => {
    for (const main of mains) send({ kind: 'main', main: JSON.stringify(main) })
  }

  const tell = (type: string, ids: ReadonlySet<NodeId>) => {
    const main = mainOf(store.getState(), type)
    if (!main || ids.size === 0) return again()
    sendMains(follow(typesOf(main.doc, ids)))
    const changes = [...ids].map((id) => [id, getNode(main.doc, id) ?? null] as const)
    send({ kind: 'patchMain', type, changes })
  }

  /** A component came, went, or has another main: its main anew, or none. */
  const again = () => {
    for (const [type, { treeId, rootId, stop }] of followed) {
      const main = mainOf(store.getState(), type)
      if (main?.treeId === treeId && main.doc.rootId === rootId) continue
      stop()
      followed.delete(type)
      if (!main) send({ kind: 'mainGone', type })
    }
    sendMains(follow(needed))
  }

  const doc = selectDoc(store.getState(), documentId)
  send({ kind: 'mains', mains: JSON.stringify(doc ? follow(componentTypes(nodesOf(doc))) : []) })
  const stops = [
    watchTree(
      documentId,
      (ids) => {
        const next = selectDoc(store.getState(), documentId)
        if (next) sendMains(follow(typesOf(next, ids)))
      },
      store,
    ),
    store.subscribe(() => {
      const now = store.getState()
      const isOther =
        now.components.components !== seen.components.components ||
        // A main may come after the record that names it.
        (needed.size > followed.size && now.componentTrees !== seen.componentTrees)
      seen = now
      if (isOther) again()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    for (const { stop } of followed.values()) stop()
  }
}

function typesOf(doc: TreeDoc, ids: Iterable<NodeId>): Set<string> {
  return componentTypes(Array.from(ids, (id) => getNode(doc, id)))
}
