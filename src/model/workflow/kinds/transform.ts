import { OUT_PORT } from '../types'
import { short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Makes a value of values. */
export const transform: StepKind = {
  kind: 'transform',
  label: 'Transform',
  group: 'Data',
  icon: 'braces',
  description: 'Makes a new value with an expression: picks, renames, computes, maps lists.',
  keywords: ['set', 'map', 'edit fields', 'expression', 'compute', 'json'],
  role: 'step',
  params: [
    {
      type: 'expression',
      name: 'value',
      label: 'Value',
      help: 'What leaves this step: “{ name: input.name.trim() }”.',
      placeholder: 'input',
      default: 'input',
      isRequired: true,
      lines: 6,
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ value }) => short(value),
  run: ({ params }) => ({ [OUT_PORT]: params['value'] ?? null }),
}
