import { defineComponent } from '@/renderer/definition'
import type { SpacerProps } from './Spacer'

/** What the catalog knows of Spacer. */
export const spacer = defineComponent<SpacerProps>({
  type: 'Spacer',
  level: 'atom',
  label: 'Spacer',
  category: 'Layout',
  icon: 'move-vertical',
  description: 'Empty room between two things.',
  keywords: ['gap', 'space', 'push', 'margin'],
  props: {
    size: {
      kind: 'spacing',
      label: 'Size',
      help: 'Empty: takes all the room that a stack has left.',
      section: 'layout',
    },
  },
  defaults: { size: '6' },
  slots: [],
})
