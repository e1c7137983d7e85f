import { short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Does the steps in it once for each item of a list. The engine repeats them. */
export const map: StepKind = {
  kind: 'map',
  label: 'Map',
  group: 'Flow',
  icon: 'repeat',
  description:
    'Does the steps inside for each item of a list, several at a time; the results keep the order.',
  keywords: ['loop', 'for each', 'iterate', 'split', 'batch'],
  role: 'map',
  params: [
    {
      type: 'expression',
      name: 'items',
      label: 'Items',
      help: 'A list. Inside, “item” is one of them and “index” its number from 0.',
      placeholder: 'input.rows',
      default: 'input',
      isRequired: true,
    },
    {
      type: 'number',
      name: 'concurrency',
      label: 'At a time',
      default: 4,
      min: 1,
      max: 16,
    },
    {
      type: 'choice',
      name: 'onError',
      label: 'When one fails',
      default: 'fail',
      options: [
        { value: 'fail', label: 'Stop' },
        { value: 'skip', label: 'Leave it out' },
        { value: 'collect', label: 'Keep the error' },
      ],
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut({ type: 'array' }),
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ items }) => short(items),
}
