import { defineComponent } from '@/renderer/definition'
import type { TooltipProps } from './Tooltip'

/** What the catalog knows of Tooltip. */
export const tooltip = defineComponent<TooltipProps>({
  type: 'Tooltip',
  level: 'molecule',
  label: 'Tooltip',
  category: 'Feedback',
  icon: 'message-square',
  description: 'A word of help under the pointer.',
  keywords: ['hint', 'hover', 'help', 'popover'],
  props: {
    text: { kind: 'text', label: 'Text' },
    side: {
      kind: 'choice',
      label: 'Side',
      options: ['top', 'bottom'],
      display: 'segments',
      section: 'layout',
    },
  },
  defaults: { text: 'Copies the link', side: 'top' },
  slots: [{ name: 'children', label: 'What it explains' }],
  nesting: { forbidDescendants: ['Tooltip'] },
  template: [
    {
      type: 'Button',
      props: { text: 'Copy link', icon: 'link', variant: 'outline' },
    },
  ],
})
