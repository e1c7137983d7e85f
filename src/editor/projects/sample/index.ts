import type { NestedTree } from '@/model/tree/types'
import type { RecordChange } from '@/model/records'
import { sampleCode } from './code'
import { dashboard } from './dashboard'
import { landing } from './landing'
import { sampleModels } from './models'
import { planCard, planCardMain } from './planCard'
import { prices } from './prices'
import { settings } from './settings'
import { sampleThemes } from './themes'
import { sampleWorkflows } from './workflows'

/** The trees of the sample project; their ids never change. */
export const sampleTrees: readonly NestedTree[] = [
  ...[landing, dashboard, settings, prices].map((tree) => ({
    ...tree,
    root: { ...tree.root, name: 'Page' },
  })),
  planCardMain,
]

/** All that a browser begins with that was never here. */
export const sampleProject: {
  readonly sample: readonly NestedTree[]
  readonly code: readonly RecordChange[]
} = {
  sample: sampleTrees,
  code: [...sampleCode, planCard, ...sampleWorkflows, ...sampleModels, ...sampleThemes],
}
