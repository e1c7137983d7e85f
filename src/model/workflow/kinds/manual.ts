import type { StepKind } from './kind'
import { NONE, oneOut } from './ports'

/** A run begins because a person says so. */
export const manual: StepKind = {
  kind: 'manual',
  label: 'Run by hand',
  group: 'Triggers',
  icon: 'play',
  description: 'Begins when somebody presses Run, with the input that they give.',
  keywords: ['start', 'button', 'trigger'],
  role: 'trigger',
  params: [],
  inputs: NONE,
  outputs: () => oneOut(),
  hasErrorPort: false,
  effect: 'pure',
}
