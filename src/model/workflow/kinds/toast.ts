import { OUT_PORT } from '../types'
import { filledParam, short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Tells the person. */
export const toast: StepKind = {
  kind: 'toast',
  label: 'Toast',
  group: 'Talk',
  icon: 'bell',
  description: 'Shows a short notice in the editor, and hands its input on.',
  keywords: ['notify', 'message', 'alert'],
  role: 'step',
  params: [
    {
      type: 'template',
      name: 'text',
      label: 'Text',
      placeholder: '{{ input.length }} rows are done',
      isRequired: true,
      lines: 2,
    },
    {
      type: 'choice',
      name: 'tone',
      label: 'Kind',
      default: 'info',
      options: [
        { value: 'info', label: 'Info' },
        { value: 'success', label: 'Success' },
        { value: 'error', label: 'Error' },
      ],
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: false,
  effect: 'pure',
  glance: ({ text }) => short(text),
  run: ({ input, params, host }) => {
    const tone = params['tone']
    host.toast(
      filledParam(params, 'text', 'Text'),
      tone === 'success' || tone === 'error' ? tone : 'info',
    )
    return { [OUT_PORT]: input }
  },
}
