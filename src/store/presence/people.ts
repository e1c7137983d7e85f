import type { Person } from '@/model/person'
import type { NodeId, TreeId } from '@/model/tree/types'
import { keyedListeners } from '../keyedListeners'

/**
 * Who else is in the open project. Beside the state, not in it: it changes all the time, is nobody's work, and is
 * neither stored nor sent on. Whoever shows a node is woken only by those who select that very node.
 */
export interface People {
  readonly all: () => readonly Person[]
  /** Those who selected a node; the same list until it changes. */
  readonly at: (treeId: TreeId, id: NodeId) => readonly Person[]
  readonly set: (people: readonly Person[]) => void
  /** Calls back when anything of anybody changed; answers how to stop. */
  readonly watch: (listener: () => void) => () => void
  /** Calls back when others select a node, or do not any more; answers how to stop. */
  readonly watchNode: (treeId: TreeId, id: NodeId, listener: () => void) => () => void
}

const NOBODY: readonly Person[] = []
/** Of listeners to everything; no node has it. */
const ANYTHING = ''
const peopleByStore = new WeakMap<object, People>()

/** The one list of people of a store. */
export function peopleOf(store: object): People {
  let people = peopleByStore.get(store)
  if (!people) peopleByStore.set(store, (people = createPeople()))
  return people
}

function createPeople(): People {
  let all = NOBODY
  let byNode = new Map<string, readonly Person[]>()
  const listeners = keyedListeners()
  return {
    all: () => all,
    at: (treeId, id) => byNode.get(keyOf(treeId, id)) ?? NOBODY,
    set(people) {
      if (all.length + people.length === 0) return
      const before = byNode
      all = people
      byNode = groupedByNode(people, before)
      const keys = new Set([...before.keys(), ...byNode.keys()])
      listeners.wake([ANYTHING, ...[...keys].filter((key) => before.get(key) !== byNode.get(key))])
    },
    watch: (listener) => listeners.add(ANYTHING, listener),
    watchNode: (treeId, id, listener) => listeners.add(keyOf(treeId, id), listener),
  }
}

function keyOf(treeId: TreeId, id: NodeId): string {
  return `${treeId}/${id}`
}

/** Lists that say the same as before stay the same lists. */
function groupedByNode(
  people: readonly Person[],
  before: ReadonlyMap<string, readonly Person[]>,
): Map<string, readonly Person[]> {
  const grouped = new Map<string, Person[]>()
  for (const person of people) {
    for (const id of person.treeId === null ? [] : person.selection) {
      const key = keyOf(person.treeId ?? '', id)
      const there = grouped.get(key)
      if (there) there.push(person)
      else grouped.set(key, [person])
    }
  }
  return new Map(
    [...grouped].map(([key, now]) => {
      const was = before.get(key)
      return [key, was && was.map(look).join() === now.map(look).join() ? was : now]
    }),
  )
}

/** All of a person that a mark shows. */
function look({ id, name, colour }: Person): string {
  return JSON.stringify([id, name, colour])
}
