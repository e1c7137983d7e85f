import { OUT_PORT } from '../types'
import { filledParam } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Runs a lambda of the project. */
export const lambda: StepKind = {
  kind: 'lambda',
  label: 'Lambda',
  group: 'Code',
  icon: 'square-function',
  description: 'Runs a lambda of the project in its sandbox, and hands on what it returns.',
  keywords: ['code', 'javascript', 'typescript', 'function', 'script'],
  role: 'step',
  params: [
    { type: 'lambda', name: 'lambda', label: 'Lambda', isRequired: true },
    {
      type: 'expression',
      name: 'input',
      label: 'Input',
      help: 'What the function is called with.',
      default: 'input',
      placeholder: 'input',
    },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: true,
  // It may write by what it was granted, so that after a crash nobody repeats it unasked.
  effect: 'write',
  timeoutMs: 65_000,
  run: async ({ params, host, idempotencyKey, seed, signal, log }) => {
    const name = filledParam(params, 'lambda', 'Lambda')
    const options = { idempotencyKey, seed, signal, log }
    return { [OUT_PORT]: await host.runLambda(name, params['input'] ?? null, options) }
  },
}
