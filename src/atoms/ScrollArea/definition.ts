import { defineComponent } from '@/renderer/definition'
import type { ScrollAreaProps } from './ScrollArea'

/** What the catalog knows of ScrollArea. */
export const scrollArea = defineComponent<ScrollAreaProps>({
  type: 'ScrollArea',
  level: 'atom',
  label: 'Scroll area',
  category: 'Layout',
  icon: 'scroll-text',
  description: 'Content that scrolls in its own frame.',
  keywords: ['overflow', 'scroll', 'list'],
  props: {
    maxHeight: {
      kind: 'spacing',
      label: 'Greatest height',
      help: 'Above it, the content scrolls.',
      section: 'layout',
    },
    label: { kind: 'text', label: 'Name for screen readers', section: 'accessibility' },
  },
  defaults: { maxHeight: '20rem', label: '' },
  slots: [{ name: 'children', label: 'Content' }],
})
