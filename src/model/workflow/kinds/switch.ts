import type { Json } from '../../json'
import { StepFailure } from './context'
import type { Params, PortSpec, StepKind } from './kind'
import { ONE_IN } from './ports'

const OTHERWISE = 'otherwise'

interface Case {
  readonly port: string
  readonly label: string
  readonly when: string
}

/** Leads one of several ways. */
export const switchStep: StepKind = {
  kind: 'switch',
  label: 'Switch',
  group: 'Flow',
  icon: 'route',
  description:
    'Goes on the way of the first case that holds, or “Otherwise”. The input goes on with it.',
  keywords: ['cases', 'branch', 'router', 'match'],
  role: 'step',
  params: [
    {
      type: 'cases',
      name: 'cases',
      label: 'Cases',
      help: 'Looked at from above. The first that holds is taken.',
      default: [{ port: 'case1', label: 'Case 1', when: '' }],
      isRequired: true,
    },
  ],
  inputs: ONE_IN,
  outputs: (params): readonly PortSpec[] => [
    ...casesOf(params).map(({ port, label }) => ({ name: port, label })),
    { name: OTHERWISE, label: 'Otherwise' },
  ],
  hasErrorPort: true,
  effect: 'pure',
  glance: (params) => {
    const { length } = casesOf(params)
    return length === 1 ? '1 case' : `${length} cases`
  },
  run: ({ input, params, evaluate }) => {
    for (const { port, label, when } of casesOf(params)) {
      if (when.trim() === '')
        throw new StepFailure('validation', `The case “${label}” has no condition. Give it one.`)
      if (evaluate(when)) return { [port]: input }
    }
    return { [OTHERWISE]: input }
  },
}

function casesOf(params: Params): readonly Case[] {
  const { cases } = params
  if (!Array.isArray(cases)) return []
  return (cases as readonly Json[]).flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return []
    const { port, label, when } = item as { readonly [key: string]: Json | undefined }
    if (typeof port !== 'string' || port === '' || port === OTHERWISE) return []
    return [
      {
        port,
        label: typeof label === 'string' && label !== '' ? label : port,
        when: typeof when === 'string' ? when : '',
      },
    ]
  })
}
