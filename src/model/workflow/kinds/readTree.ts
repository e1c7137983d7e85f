import { OUT_PORT } from '../types'
import { filledParam } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Reads a component tree. */
export const readTree: StepKind = {
  kind: 'readTree',
  label: 'Read tree',
  group: 'Project',
  icon: 'list-tree',
  description:
    'Reads a document of the project as nested JSON: id, type, props and children of each node.',
  keywords: ['document', 'page', 'nodes', 'components'],
  role: 'step',
  params: [{ type: 'tree', name: 'tree', label: 'Document', isRequired: true }],
  inputs: ONE_IN,
  outputs: () => oneOut({ type: 'object' }),
  hasErrorPort: true,
  effect: 'read',
  run: async ({ params, host }) => ({
    [OUT_PORT]: await host.readTree(filledParam(params, 'tree', 'Document')),
  }),
}
