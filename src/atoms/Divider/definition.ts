import { defineComponent } from '@/renderer/definition'
import type { DividerProps } from './Divider'

/** What the catalog knows of Divider. */
export const divider = defineComponent<DividerProps>({
  type: 'Divider',
  level: 'atom',
  label: 'Divider',
  category: 'Layout',
  icon: 'minus',
  description: 'A line between two things.',
  keywords: ['separator', 'rule', 'line', 'hr'],
  props: {
    orientation: {
      kind: 'choice',
      label: 'Direction',
      options: ['horizontal', 'vertical'],
      display: 'segments',
      section: 'layout',
    },
    text: { kind: 'text', label: 'Text in the line' },
  },
  defaults: { orientation: 'horizontal', text: '' },
  slots: [],
  textProp: 'text',
  aliases: ['Separator'],
})
