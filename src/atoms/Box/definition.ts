import { defineComponent } from '@/renderer/definition'
import type { BoxProps } from './Box'

/** What the catalog knows of Box. */
export const box = defineComponent<BoxProps>({
  type: 'Box',
  level: 'atom',
  label: 'Box',
  category: 'Layout',
  icon: 'square',
  description: 'A plain container with optional surface, frame and padding.',
  keywords: ['div', 'container', 'wrapper', 'panel', 'surface'],
  props: {
    padding: { kind: 'spacing', label: 'Padding', section: 'layout' },
    background: {
      kind: 'choice',
      label: 'Background',
      options: ['none', 'muted', 'card', 'accent', 'primary'],
      section: 'style',
    },
    border: { kind: 'switch', label: 'Border', section: 'style' },
    radius: {
      kind: 'choice',
      label: 'Corners',
      options: [
        { value: 'none', label: 'Square' },
        { value: 'sm', label: 'Small' },
        { value: 'md', label: 'Medium' },
        { value: 'lg', label: 'Large' },
        { value: 'xl', label: 'Extra large' },
        { value: 'full', label: 'Round' },
      ],
      section: 'style',
    },
    shadow: {
      kind: 'choice',
      label: 'Shadow',
      options: [
        { value: 'none', label: 'None' },
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
      ],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: { padding: '4', background: 'none', border: false, radius: 'none', shadow: 'none' },
  slots: [{ name: 'children', label: 'Content' }],
})
