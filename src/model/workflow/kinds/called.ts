import { conform, schemaOf } from '../../schema/conform'
import { OUT_PORT } from '../types'
import { StepFailure } from './context'
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
  outputs: ({ schema }) => oneOut(schemaOf(schema)),
  hasErrorPort: false,
  effect: 'pure',
  run: ({ input, params }) => {
    const schema = schemaOf(params['schema'])
    const checked = schema ? conform(input, schema) : undefined
    if (checked?.ok === false) {
      const message = `It was called with something else than it takes. ${checked.error.join(' ')}`
      throw new StepFailure('validation', message, { retryable: false })
    }
    return { [OUT_PORT]: input }
  },
}
