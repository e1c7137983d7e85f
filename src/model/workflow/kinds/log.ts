import { OUT_PORT } from '../types'
import { short } from './params'
import type { StepKind } from './kind'
import type { LogLevel } from './context'
import { ONE_IN, oneOut } from './ports'

const LEVELS: readonly LogLevel[] = ['info', 'warn', 'error', 'debug']

/** Writes into the log of the run. */
export const log: StepKind = {
  kind: 'log',
  label: 'Log',
  group: 'Talk',
  icon: 'scroll-text',
  description: 'Writes a line into the log of the run, and hands its input on.',
  keywords: ['print', 'console', 'debug', 'trace'],
  role: 'step',
  params: [
    {
      type: 'template',
      name: 'text',
      label: 'Text',
      placeholder: '{{ input }}',
      default: '{{ input }}',
      lines: 2,
    },
    {
      type: 'choice',
      name: 'level',
      label: 'Level',
      default: 'info',
      options: LEVELS.map((value) => ({
        value,
        label: value.replace(/^./, (c) => c.toUpperCase()),
      })),
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: false,
  effect: 'pure',
  glance: ({ text }) => short(text),
  run: ({ input, params, log: write }) => {
    const { text, level } = params
    write(
      LEVELS.find((one) => one === level) ?? 'info',
      typeof text === 'string' ? text : JSON.stringify(text ?? null),
    )
    return { [OUT_PORT]: input }
  },
}
