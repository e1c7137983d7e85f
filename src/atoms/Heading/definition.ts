import { defineComponent } from '@/renderer/definition'
import type { HeadingProps } from './Heading'

/** What the catalog knows of Heading. */
export const heading = defineComponent<HeadingProps>({
  type: 'Heading',
  level: 'atom',
  label: 'Heading',
  category: 'Text',
  icon: 'heading',
  description: 'A title of level 1 to 6.',
  keywords: ['title', 'h1', 'h2', 'h3', 'headline'],
  props: {
    text: { kind: 'text', label: 'Text' },
    level: {
      kind: 'number',
      label: 'Level',
      help: 'Its place in the outline of the page; 1 is the page’s own title.',
      min: 1,
      max: 6,
      step: 1,
    },
    size: {
      kind: 'choice',
      label: 'Size',
      options: [
        { value: 'auto', label: 'By level' },
        { value: 'xs', label: 'XS' },
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
        { value: 'xl', label: 'XL' },
        { value: '2xl', label: '2XL' },
      ],
      section: 'style',
    },
    align: {
      kind: 'choice',
      label: 'Align',
      options: ['start', 'center', 'end'],
      display: 'segments',
      section: 'layout',
    },
  },
  defaults: { text: 'Heading', level: 2, size: 'auto', align: 'start' },
  slots: [],
  textProp: 'text',
  aliases: ['Title'],
})
