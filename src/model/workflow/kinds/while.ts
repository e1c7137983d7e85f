import { short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Does the steps in it again and again. The engine repeats them. */
export const whileStep: StepKind = {
  kind: 'while',
  label: 'While',
  group: 'Flow',
  icon: 'refresh-cw',
  description: 'Does the steps inside as long as a condition holds, at most so many times.',
  keywords: ['loop', 'until', 'repeat', 'poll', 'paginate'],
  role: 'while',
  params: [
    {
      type: 'expression',
      name: 'condition',
      label: 'As long as',
      help: 'Looked at before each round. “item” is what the round before gave, at first the input; “index” counts from 0.',
      placeholder: 'index < 3',
      isRequired: true,
    },
    {
      type: 'number',
      name: 'maxIterations',
      label: 'At most',
      help: 'More rounds are an error.',
      default: 100,
      min: 1,
      max: 10_000,
      unit: 'rounds',
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ condition }) => short(condition),
}
