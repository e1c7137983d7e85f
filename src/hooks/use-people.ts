import { useCallback, useSyncExternalStore } from 'react'
import type { Person } from '@/model/person'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { peopleOf } from '@/store/presence/people'

/** Everybody else in the open project; renders again whenever anything of them changed. */
export function usePeople(): readonly Person[] {
  const people = peopleOf(useAppStore())
  return useSyncExternalStore(people.watch, people.all)
}

/** The others who selected a node; renders again only when that changed. */
export function usePeopleAt(treeId: TreeId, id: NodeId): readonly Person[] {
  const people = peopleOf(useAppStore())
  const subscribe = useCallback(
    (wake: () => void) => people.watchNode(treeId, id, wake),
    [people, treeId, id],
  )
  return useSyncExternalStore(subscribe, () => people.at(treeId, id))
}
