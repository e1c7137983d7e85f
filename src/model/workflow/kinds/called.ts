import { isJsonObject } from '../../json'
import type { StepKind } from './kind'
import { NONE, oneOut } from './ports'

/** A run begins because another workflow, or a part of the product, calls this one. */
export const called: StepKind = {
  kind: 'called',
  label: 'Called',
  group: 'Triggers',
  icon: 'corner-down-right',
  description: 'Begins when another workflow calls this one, with what it hands over.',
  keywords: ['sub workflow', 'function', 'input', 'trigger'],
  role: 'trigger',
  params: [
    {
      type: 'schema',
      name: 'schema',
      label: 'Input',
      help: 'A JSON Schema. A call with something else is refused.',
    },
  ],
  inputs: NONE,
  outputs: ({ schema }) => oneOut(isJsonObject(schema) ? schema : undefined),
  hasErrorPort: false,
  effect: 'pure',
}
