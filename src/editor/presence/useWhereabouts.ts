import type { Person } from '@/model/person'
import { useAppSelector } from '@/store'

/** Says in words where somebody is: `Ana looks at Home`. A document that is not here is not named. */
export function useWhereabouts(): (person: Person) => { document?: string; sentence: string } {
  const headers = useAppSelector((state) => state.componentTrees.headers)
  return ({ name, treeId }) => {
    const document = headers.find(({ id }) => id === treeId)?.name
    return document === undefined
      ? { sentence: `${name} is in this project` }
      : { document, sentence: `${name} looks at ${document}` }
  }
}
