import { defineComponent } from '@/renderer/definition'
import type { AvatarProps } from './Avatar'

/** What the catalog knows of Avatar. */
export const avatar = defineComponent<AvatarProps>({
  type: 'Avatar',
  level: 'atom',
  label: 'Avatar',
  category: 'Media',
  icon: 'circle-user',
  description: 'A person’s picture or initials.',
  keywords: ['user', 'profile', 'person', 'face', 'initials'],
  props: {
    name: { kind: 'text', label: 'Name' },
    src: { kind: 'image', label: 'Picture' },
    size: {
      kind: 'choice',
      label: 'Size',
      options: [
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
        { value: 'xl', label: 'XL' },
      ],
      display: 'segments',
      section: 'style',
    },
    shape: {
      kind: 'choice',
      label: 'Shape',
      options: ['circle', 'square'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: { name: 'Ada Lovelace', src: '', size: 'md', shape: 'circle' },
  slots: [],
  propAliases: { name: ['alt', 'fallback'] },
})
