import { defineComponent } from '@/renderer/definition'
import type { ImageProps } from './Image'

/** What the catalog knows of Image. */
export const image = defineComponent<ImageProps>({
  type: 'Image',
  level: 'atom',
  label: 'Image',
  category: 'Media',
  icon: 'image',
  description: 'A picture in a frame of fixed proportions.',
  keywords: ['picture', 'photo', 'img', 'illustration'],
  props: {
    src: { kind: 'image', label: 'Picture' },
    alt: {
      kind: 'text',
      label: 'Description',
      help: 'What it shows, for people who do not see it. Empty for decoration.',
      section: 'accessibility',
    },
    ratio: {
      kind: 'choice',
      label: 'Proportions',
      options: [
        { value: 'auto', label: 'Its own' },
        { value: 'square', label: 'Square' },
        { value: 'landscape', label: '4 : 3' },
        { value: 'wide', label: '16 : 9' },
        { value: 'portrait', label: '3 : 4' },
      ],
      section: 'layout',
    },
    fit: {
      kind: 'choice',
      label: 'Fit',
      options: ['cover', 'contain', 'fill'],
      display: 'segments',
      section: 'layout',
    },
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
  },
  defaults: { src: '', alt: '', ratio: 'auto', fit: 'cover', radius: 'lg' },
  slots: [],
  aliases: ['Picture'],
})
