import { CODE_KEYS } from '@/editor/code/codeKeys'
import { commands, type Command } from '@/editor/commands'
import type { KeyGroup, KeyLine } from '@/editor/settings'
import { MODEL_KEYS } from '@/editor/models/modelKeys'
import { THEME_KEYS } from '@/editor/themes/themeKeys'
import { WORKFLOW_KEYS } from '@/editor/workflows/workflowKeys'
import type { ShellAction } from './shellActions'

/** The drag by keyboard, whose keys are the sensor's own. */
const DRAG_KEYS: readonly KeyLine[] = [
  { id: 'drag.lift', title: 'Lift and move', keys: ['Space'] },
  { id: 'drag.walk', title: 'Next place', keys: ['ArrowDown'] },
  { id: 'drag.drop', title: 'Drop', keys: ['Space'] },
  { id: 'drag.cancel', title: 'Give up', keys: ['Escape'] },
]

/** All that has keys, by where they count, from the lists that the keys themselves come from. */
export function keyGroups(actions: readonly ShellAction[]): readonly KeyGroup[] {
  return [
    { title: 'Window', lines: actions.filter(({ reach }) => reach !== 'canvas') },
    {
      title: 'On the canvas',
      lines: [
        ...commands.filter(({ scope }) => scope === 'canvas').map(ofDesign),
        ...actions.filter(({ reach }) => reach === 'canvas'),
      ],
    },
    {
      title: 'On the canvas, in layers and palette',
      lines: DRAG_KEYS,
      area: 'design',
      fixed: true,
    },
    { title: 'In the explorer of code', lines: CODE_KEYS, area: 'code', fixed: true },
    { title: 'On the canvas of workflows', lines: WORKFLOW_KEYS, area: 'workflows', fixed: true },
    { title: 'In the table of themes', lines: THEME_KEYS, area: 'themes', fixed: true },
    { title: 'In the grid of records', lines: MODEL_KEYS, area: 'models', fixed: true },
    {
      title: 'Anywhere',
      lines: commands.filter(({ scope }) => scope !== 'canvas').map(ofDesign),
    },
  ]
}

/** The keys of documents count where a document is seen. */
function ofDesign({ id, title, keys, native }: Command): KeyLine {
  return {
    id,
    title,
    area: 'design',
    ...(keys && { keys }),
    ...(native !== undefined && { fixed: true }),
  }
}
