import { defineComponent } from '@/renderer/definition'
import { INTERACTIVE } from '../interactive'
import type { LinkProps } from './Link'

/** What the catalog knows of Link. */
export const link = defineComponent<LinkProps>({
  type: 'Link',
  level: 'atom',
  label: 'Link',
  category: 'Navigation',
  icon: 'link',
  description: 'Text that leads to another address.',
  keywords: ['anchor', 'href', 'url', 'a'],
  props: {
    text: { kind: 'text', label: 'Text' },
    href: { kind: 'url', label: 'Address' },
    icon: { kind: 'icon', label: 'Icon' },
    newTab: { kind: 'switch', label: 'New tab', section: 'behaviour' },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['primary', 'default', 'muted'],
      display: 'segments',
      section: 'style',
    },
    underline: {
      kind: 'choice',
      label: 'Underline',
      help: 'Within running text keep it: colour alone does not tell a link.',
      options: [
        { value: 'always', label: 'Always' },
        { value: 'hover', label: 'On hover' },
      ],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    text: 'Read more',
    href: '#',
    icon: '',
    newTab: false,
    tone: 'primary',
    underline: 'always',
  },
  slots: [],
  nesting: { forbidDescendants: INTERACTIVE },
  textProp: 'text',
  aliases: ['Anchor'],
})
