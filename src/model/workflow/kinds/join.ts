import type { Json } from '../../json'
import { OUT_PORT } from '../types'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Brings several ways together. When it runs is the engine's: `mode` is its join policy. */
export const join: StepKind = {
  kind: 'join',
  label: 'Join',
  group: 'Flow',
  icon: 'merge',
  description: 'Brings several ways together, and waits for all, for any, or for the first.',
  keywords: ['merge', 'wait', 'combine', 'gather', 'race'],
  role: 'step',
  params: [
    {
      type: 'choice',
      name: 'mode',
      label: 'Waits for',
      help: '“All” is skipped when one way is not taken. “Any” waits until each is decided and takes what there is. “First” takes the first value.',
      default: 'all',
      options: [
        { value: 'all', label: 'All' },
        { value: 'any', label: 'Any' },
        { value: 'first', label: 'First' },
      ],
    },
    {
      type: 'choice',
      name: 'result',
      label: 'Result',
      default: 'object',
      options: [
        { value: 'object', label: 'By name' },
        { value: 'list', label: 'List' },
      ],
      onlyIf: { param: 'mode', is: ['all', 'any'] },
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: false,
  effect: 'pure',
  glance: ({ mode }) =>
    mode === 'any' ? 'Any of them' : mode === 'first' ? 'The first one' : 'All of them',
  run: ({ input, incoming, params }) => {
    if (params['mode'] === 'first') return { [OUT_PORT]: input }
    const there = incoming.flatMap(({ from, value }) =>
      value === undefined ? [] : [{ from, value }],
    )
    if (params['result'] === 'list') return { [OUT_PORT]: there.map(({ value }) => value) }
    const byName = Object.fromEntries(there.map(({ from, value }): [string, Json] => [from, value]))
    return { [OUT_PORT]: byName }
  },
}
