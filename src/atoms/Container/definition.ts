import { defineComponent } from '@/renderer/definition'
import type { ContainerProps } from './Container'

/** What the catalog knows of Container. */
export const container = defineComponent<ContainerProps>({
  type: 'Container',
  level: 'atom',
  label: 'Container',
  category: 'Layout',
  icon: 'align-horizontal-space-around',
  description: 'Keeps content at a readable width in the middle.',
  keywords: ['wrapper', 'center', 'max width', 'page'],
  props: {
    maxWidth: {
      kind: 'choice',
      label: 'Widest',
      options: [
        { value: 'sm', label: 'Narrow' },
        { value: 'md', label: 'Medium' },
        { value: 'lg', label: 'Wide' },
        { value: 'xl', label: 'Extra wide' },
        { value: 'full', label: 'Full' },
      ],
      section: 'layout',
    },
  },
  defaults: { maxWidth: 'lg' },
  slots: [{ name: 'children', label: 'Content' }],
})
