import { StepFailure } from './context'
import { filledParam, short } from './params'
import type { StepKind } from './kind'
import { NONE, ONE_IN } from './ports'

/** Fails on purpose. */
export const throwStep: StepKind = {
  kind: 'throw',
  label: 'Throw',
  group: 'Flow',
  icon: 'octagon-x',
  description:
    'Fails with a message of yours: what comes after an error takes over, or the run ends.',
  keywords: ['error', 'fail', 'stop', 'abort'],
  role: 'step',
  params: [
    {
      type: 'template',
      name: 'message',
      label: 'Message',
      placeholder: 'Row {{ index + 1 }} has no e-mail address',
      isRequired: true,
      lines: 2,
    },
    { type: 'text', name: 'code', label: 'Code', placeholder: 'thrown', default: 'thrown' },
  ],
  inputs: ONE_IN,
  outputs: () => NONE,
  hasErrorPort: true,
  effect: 'pure',
  glance: ({ message }) => short(message),
  run: ({ input, params }) => {
    const code = params['code']
    throw new StepFailure(
      typeof code === 'string' && code.trim() !== '' ? code.trim() : 'thrown',
      filledParam(params, 'message', 'Message'),
      { retryable: false, data: { input } },
    )
  },
}
