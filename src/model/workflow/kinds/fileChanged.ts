import { short } from './params'
import type { StepKind } from './kind'
import { NONE, oneOut } from './ports'

/** A run begins because a file of the project changed. */
export const fileChanged: StepKind = {
  kind: 'fileChanged',
  label: 'File changed',
  group: 'Triggers',
  icon: 'file-text',
  description: 'Begins when a file of the project is made or changed, while the project is open.',
  keywords: ['watch', 'path', 'trigger'],
  role: 'trigger',
  params: [
    {
      type: 'text',
      name: 'path',
      label: 'Path',
      help: '“*” stands for a part of a name, “**” for any folders: “/data/**/*.csv”.',
      placeholder: '/data/*.csv',
      isRequired: true,
    },
  ],
  inputs: NONE,
  outputs: () =>
    oneOut({
      type: 'object',
      properties: { path: { type: 'string' }, name: { type: 'string' } },
      required: ['path', 'name'],
    }),
  hasErrorPort: false,
  effect: 'pure',
  glance: ({ path }) => short(path),
}
