import type { RootState } from '@/store'
import type { Workflow } from '@/store/slices/workflowsSlice'

/** All workflows of the project, by name. */
export function selectWorkflows({ workflows }: RootState): readonly Workflow[] {
  const list = workflows.workflows
  let sorted = lists.get(list)
  if (!sorted) {
    sorted = list.toSorted((one, other) => one.name.localeCompare(other.name))
    lists.set(list, sorted)
  }
  return sorted
}

const lists = new WeakMap<readonly Workflow[], readonly Workflow[]>()
