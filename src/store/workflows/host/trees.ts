import { StepFailure } from '@/model/workflow/kinds/context'
import type { TreeHeader } from '@/model/tree/types'
import type { RootState } from '../../rootState'

/** The document of that id, or else of that name. */
export function requireTree({ componentTrees }: RootState, idOrName: string): TreeHeader {
  const { headers } = componentTrees
  const found =
    headers.find(({ id }) => id === idOrName) ?? headers.find(({ name }) => name === idOrName)
  if (found) return found
  throw new StepFailure('missing', `There is no document “${idOrName}” in this project.`, {
    retryable: false,
  })
}
