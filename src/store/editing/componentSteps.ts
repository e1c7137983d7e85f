import type { TreeDoc } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import type { RootState } from '../rootState'
import type { AppThunk } from '../thunk'

/** What a step back or forward does to the component that the step brought. */
export interface BroughtStep {
  /** Comes into the project. */
  readonly brings?: Brought
  /** Leaves the project; as it is by now, so that it can come back like that. */
  readonly takes?: Brought
  /** It stays, since somebody uses it or worked on it. */
  readonly stays?: string
}

/** How steps go back and forward that make or delete a composed component. */
interface ComponentSteps {
  readonly brought: (
    state: RootState,
    brought: Brought,
    at: { readonly isUndo: boolean; readonly treeId: TreeId; readonly next: TreeDoc },
  ) => BroughtStep
  /** Answers whether the deletion could be taken back or done again. */
  readonly deletion: (went: Brought, isUndo: boolean) => AppThunk<boolean>
}

const known: Partial<ComponentSteps> = {}

/** What makes or deletes components says how its steps go: it is no part of the first load, and comes before any. */
export function provideComponentSteps(steps: Partial<ComponentSteps>): void {
  Object.assign(known, steps)
}

/** The steps whose makers have been loaded, so that there may be one. */
export const componentSteps: Readonly<Partial<ComponentSteps>> = known
