import type { Json } from '../../json'
import { OUT_PORT } from '../types'
import { StepFailure } from './context'
import { csvRows } from './csv'
import { filledParam, short } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Reads a file of the project. */
export const readFile: StepKind = {
  kind: 'readFile',
  label: 'Read file',
  group: 'Project',
  icon: 'file-input',
  description: 'Reads a file of the project as text, JSON, or the rows of a table.',
  keywords: ['csv', 'json', 'load', 'open', 'import'],
  role: 'step',
  params: [
    {
      type: 'template',
      name: 'path',
      label: 'Path',
      placeholder: '/data/people.csv',
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
  ],
  inputs: ONE_IN,
  outputs: ({ format }) =>
    oneOut(
      format === 'csv' ? { type: 'array' } : format === 'json' ? undefined : { type: 'string' },
    ),
  hasErrorPort: true,
  effect: 'read',
  glance: ({ path }) => short(path),
  run: async ({ params, host }) => {
    const path = filledParam(params, 'path', 'Path')
    const text = await host.readFile(path)
    return { [OUT_PORT]: parsed(text, path, params['format']) }
  },
}

function parsed(text: string, path: string, format: Json | undefined): Json {
  if (format === 'csv') return csvRows(text, path)
  if (format !== 'json') return text
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    throw new StepFailure(
      'validation',
      `“${path}” is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}. Mend the file, or read it as text.`,
    )
  }
}
