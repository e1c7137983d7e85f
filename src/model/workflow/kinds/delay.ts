import { OUT_PORT } from '../types'
import { StepFailure } from './context'
import { choiceParam, numberParam } from './params'
import type { Params, StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 }
const MOST = 24 * 3_600_000

/** Waits. */
export const delay: StepKind = {
  kind: 'delay',
  label: 'Delay',
  group: 'Flow',
  icon: 'hourglass',
  description: 'Waits, and hands its input on.',
  keywords: ['wait', 'sleep', 'pause', 'timer'],
  role: 'step',
  params: [
    {
      type: 'expression',
      name: 'time',
      label: 'Wait',
      placeholder: '2',
      default: '1',
      isRequired: true,
    },
    {
      type: 'choice',
      name: 'unit',
      label: 'Unit',
      default: 's',
      options: [
        { value: 'ms', label: 'ms' },
        { value: 's', label: 's' },
        { value: 'min', label: 'min' },
      ],
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: false,
  effect: 'pure',
  timeoutMs: MOST + 60_000,
  glance: (params) => `${choiceParam(params, 'time', '1')} ${choiceParam(params, 'unit', 's')}`,
  run: async ({ input, params, startedAt, signal, host }) => {
    await host.sleepUntil(startedAt + waitOf(params), signal)
    return { [OUT_PORT]: input }
  },
}

function waitOf(params: Params): number {
  const ms = numberParam(params, 'time', 'Wait') * (UNITS[choiceParam(params, 'unit', 's')] ?? 1000)
  if (ms >= 0 && ms <= MOST) return ms
  throw new StepFailure('validation', '“Wait” is to be from 0 to 24 hours.')
}
