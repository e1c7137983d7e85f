import { entriesOf } from '@/model/buckets'
import type { Breakpoint } from '@/model/breakpoints'
import { isJsonObject } from '@/model/json'
import { splitKey } from '@/model/responsive'
import type { AppThunk } from '@/store'
import { editEntities } from '@/store/entities'
import type { RootState } from '@/store/rootState'
import { PROJECT_SETTINGS_ID } from '@/store/slices/projectSettingsSlice'

/** Gives the project other breakpoints, as one step. */
export function setBreakpoints(breakpoints: readonly Breakpoint[], label: string): AppThunk<void> {
  return (dispatch) => {
    const list = breakpoints.map(({ id, name, maxWidth }) => ({ id, name, maxWidth }))
    const edit = {
      collection: 'projectSettings',
      id: PROJECT_SETTINGS_ID,
      set: { breakpoints: list },
    } as const
    dispatch(editEntities([edit], label))
  }
}

/** How many values of the project are for a breakpoint, and in how many documents and components. */
export interface BreakpointUses {
  readonly values: number
  readonly trees: number
}

/** Counts what is for a breakpoint. Looks at every node: only when somebody asks. */
export function usesOf({ componentTrees }: RootState, breakpointId: string): BreakpointUses {
  let values = 0
  let trees = 0
  for (const { nodes } of Object.values(componentTrees.docs)) {
    const before = values
    for (const [, node] of entriesOf(nodes)) {
      if (node.deleted) continue
      for (const map of [node.props, node.styles]) {
        if (!isJsonObject(map)) continue
        for (const key of Object.keys(map)) {
          if (key.includes('@') && splitKey(key).breakpointId === breakpointId) values += 1
        }
      }
    }
    if (values > before) trees += 1
  }
  return { values, trees }
}
