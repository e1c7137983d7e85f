import { defineComponent } from '@/renderer/definition'
import type { SectionProps } from './Section'

/** What the catalog knows of Section. */
export const section = defineComponent<SectionProps>({
  type: 'Section',
  level: 'atom',
  label: 'Section',
  category: 'Layout',
  icon: 'rectangle-horizontal',
  description: 'A band across the page with room above and below.',
  keywords: ['band', 'block', 'row', 'page'],
  props: {
    size: {
      kind: 'choice',
      label: 'Room',
      help: 'Above and below the content.',
      options: [
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
      ],
      display: 'segments',
      section: 'layout',
    },
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
    background: {
      kind: 'choice',
      label: 'Background',
      options: ['none', 'muted', 'card', 'primary'],
      display: 'segments',
      section: 'style',
    },
    label: {
      kind: 'text',
      label: 'Name for screen readers',
      section: 'accessibility',
    },
  },
  defaults: { size: 'md', background: 'none', maxWidth: 'xl', label: '' },
  slots: [{ name: 'children', label: 'Content' }],
})
