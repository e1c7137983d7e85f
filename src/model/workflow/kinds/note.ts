import type { StepKind } from './kind'
import { NONE } from './ports'

/** A text for whoever reads the workflow. */
export const note: StepKind = {
  kind: 'note',
  label: 'Note',
  group: 'Flow',
  icon: 'sticky-note',
  description: 'A text for whoever reads the workflow. It is not run.',
  keywords: ['comment', 'sticky', 'documentation'],
  role: 'note',
  params: [{ type: 'text', name: 'text', label: 'Text', lines: 6 }],
  inputs: NONE,
  outputs: () => NONE,
  hasErrorPort: false,
  effect: 'pure',
}
