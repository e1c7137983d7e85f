import { CODE_KEYS } from '@/editor/code/codeKeys'
import { commands } from '@/editor/commands'
import { WORKFLOW_KEYS } from '@/editor/workflows/workflowKeys'
import type { ShellAction } from './shellActions'

/** Something with keys. */
interface KeyLine {
  readonly id: string
  readonly title: string
  readonly keys?: readonly string[]
}

/** The drag by keyboard, whose keys are the sensor's own. */
const DRAG_KEYS: readonly KeyLine[] = [
  { id: 'drag.lift', title: 'Lift and move', keys: ['Space'] },
  { id: 'drag.walk', title: 'Next place', keys: ['ArrowDown'] },
  { id: 'drag.drop', title: 'Drop', keys: ['Space'] },
  { id: 'drag.cancel', title: 'Give up', keys: ['Escape'] },
]

/** All that has keys, by where they count, from the lists that the keys themselves come from. */
export function keyGroups(actions: readonly ShellAction[]) {
  return [
    { title: 'Window', lines: actions.filter(({ reach }) => reach !== 'canvas') },
    {
      title: 'On the canvas',
      lines: [
        ...commands.filter(({ scope }) => scope === 'canvas'),
        ...actions.filter(({ reach }) => reach === 'canvas'),
      ],
    },
    { title: 'On the canvas, in layers and palette', lines: DRAG_KEYS },
    { title: 'In the explorer of code', lines: CODE_KEYS },
    { title: 'On the canvas of workflows', lines: WORKFLOW_KEYS },
    { title: 'Anywhere', lines: commands.filter(({ scope }) => scope !== 'canvas') },
  ] satisfies { readonly title: string; readonly lines: readonly KeyLine[] }[]
}
