import { OUT_PORT } from '../types'
import { short } from './params'
import type { StepKind } from './kind'
import { NONE, ONE_IN } from './ports'

/** What the workflow, or one iteration of a container, gives. The engine collects it. */
export const output: StepKind = {
  kind: 'output',
  label: 'Output',
  group: 'Flow',
  icon: 'flag',
  description: 'What the workflow gives back; inside Map and While, what one round gives.',
  keywords: ['return', 'result', 'end', 'respond'],
  role: 'step',
  params: [
    { type: 'expression', name: 'value', label: 'Value', default: 'input', placeholder: 'input' },
  ],
  inputs: ONE_IN,
  outputs: () => NONE,
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ value }) => short(value),
  run: ({ params }) => ({ [OUT_PORT]: params['value'] ?? null }),
}
