import type { Json } from '../../json'
import { OUT_PORT } from '../types'
import { csvText } from './csv'
import { filledParam, short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Writes a file of the project. */
export const writeFile: StepKind = {
  kind: 'writeFile',
  label: 'Write file',
  group: 'Project',
  icon: 'file-output',
  description: 'Makes or replaces a file of the project with text, JSON, or a table.',
  keywords: ['csv', 'json', 'save', 'export', 'store'],
  role: 'step',
  params: [
    {
      type: 'template',
      name: 'path',
      label: 'Path',
      placeholder: '/data/people.json',
      isRequired: true,
      isPath: true,
    },
    {
      type: 'choice',
      name: 'format',
      label: 'As',
      default: 'text',
      options: [
        { value: 'text', label: 'Text' },
        { value: 'json', label: 'JSON' },
        { value: 'csv', label: 'CSV' },
      ],
    },
    {
      type: 'expression',
      name: 'content',
      label: 'Content',
      default: 'input',
      placeholder: 'input',
    },
  ],
  inputs: ONE_IN,
  outputs: () =>
    oneOut({
      type: 'object',
      properties: { path: { type: 'string' }, length: { type: 'integer' } },
      required: ['path', 'length'],
    }),
  hasErrorPort: true,
  effect: 'write',
  glance: ({ path }) => short(path),
  run: async ({ params, host }) => {
    const path = filledParam(params, 'path', 'Path')
    const text = written(params['content'], params['format'])
    await host.writeFile(path, text)
    return { [OUT_PORT]: { path, length: text.length } }
  },
}

function written(content: Json | undefined, format: Json | undefined): string {
  if (format === 'csv') return csvText(content)
  if (format !== 'json' && typeof content === 'string') return content
  return `${JSON.stringify(content ?? null, null, 2)}\n`
}
