import { OUT_PORT } from '../types'
import { filledParam } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Runs another workflow. */
export const callWorkflow: StepKind = {
  kind: 'callWorkflow',
  label: 'Call workflow',
  group: 'Flow',
  icon: 'workflow',
  description: 'Runs another workflow of the project to its end, and hands on its output.',
  keywords: ['sub workflow', 'execute', 'function'],
  role: 'step',
  params: [
    { type: 'workflow', name: 'workflow', label: 'Workflow', isRequired: true },
    { type: 'expression', name: 'input', label: 'Input', default: 'input', placeholder: 'input' },
  ],
  inputs: ONE_IN,
  outputs: () => oneOut(),
  hasErrorPort: true,
  // Its run has a journal of its own: begun again, this step finds that run and waits for it.
  effect: 'read',
  timeoutMs: 3_600_000,
  run: async ({ params, host, idempotencyKey, signal }) => {
    const name = filledParam(params, 'workflow', 'Workflow')
    const input = params['input'] ?? null
    return { [OUT_PORT]: await host.runWorkflow(name, input, { idempotencyKey, signal }) }
  },
}
