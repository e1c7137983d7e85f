import type { Theme } from '@/model/theme/record'
import type { TreeId } from '@/model/tree/types'
import type { RootState } from '../rootState'
import { selectHeader } from './trees'

/** A theme of the project; `undefined` when there is none of this id. */
export function selectTheme({ theme }: RootState, id: string): Theme | undefined {
  return theme.themes.find((one) => one.id === id)
}

/** The id of the theme that a tree is shown in: the one it names, as long as the project has it, else the active one. */
export function selectThemeIdOf(state: RootState, treeId: TreeId | null): string {
  const named = treeId === null ? undefined : selectHeader(state, treeId)?.['themeId']
  return typeof named === 'string' && selectTheme(state, named) ? named : state.theme.activeThemeId
}

/** The theme that a tree is shown in; `undefined` for the looks of the component set. */
export function selectThemeOf(state: RootState, treeId: TreeId | null): Theme | undefined {
  return selectTheme(state, selectThemeIdOf(state, treeId))
}
