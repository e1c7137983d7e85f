import { short } from './params'
import type { StepKind } from './kind'
import { ONE_IN } from './ports'

/** Leads one of two ways. */
export const ifStep: StepKind = {
  kind: 'if',
  label: 'If',
  group: 'Flow',
  icon: 'split',
  description: 'Goes on one of two ways, by a condition. The input goes on with it.',
  keywords: ['condition', 'branch', 'filter', 'else'],
  role: 'step',
  params: [
    {
      type: 'expression',
      name: 'condition',
      label: 'Condition',
      placeholder: 'input.total > 100',
      isRequired: true,
    },
  ],
  inputs: ONE_IN,
  outputs: () => [
    { name: 'true', label: 'True' },
    { name: 'false', label: 'False' },
  ],
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ condition }) => short(condition),
  run: ({ input, params }) => ({ [isTruthy(params['condition']) ? 'true' : 'false']: input }),
}

function isTruthy(value: unknown): boolean {
  return Boolean(value)
}
