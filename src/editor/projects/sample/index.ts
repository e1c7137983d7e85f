import type { NestedTree } from '@/model/tree/types'
import { dashboard } from './dashboard'
import { landing } from './landing'
import { settings } from './settings'

/** The trees of the sample project; their ids never change. */
export const sampleTrees: readonly NestedTree[] = [landing, dashboard, settings].map((tree) => ({
  ...tree,
  root: { ...tree.root, name: 'Page' },
}))
