import { defineComponent } from '@/renderer/definition'
import { INTERACTIVE } from '../interactive'
import type { ButtonProps } from './Button'

/** What the catalog knows of Button. */
export const button = defineComponent<ButtonProps>({
  type: 'Button',
  level: 'atom',
  label: 'Button',
  category: 'Form',
  icon: 'square-mouse-pointer',
  description: 'Starts an action or leads to an address.',
  keywords: ['action', 'submit', 'cta', 'click'],
  props: {
    text: { kind: 'text', label: 'Text' },
    icon: { kind: 'icon', label: 'Icon' },
    iconPosition: {
      kind: 'choice',
      label: 'Icon position',
      help: '“Only” keeps the text for screen readers.',
      options: ['start', 'end', 'only'],
      display: 'segments',
    },
    variant: {
      kind: 'choice',
      label: 'Variant',
      options: ['default', 'secondary', 'outline', 'ghost', 'destructive', 'link'],
      section: 'style',
    },
    size: {
      kind: 'choice',
      label: 'Size',
      options: [
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
      ],
      display: 'segments',
      section: 'style',
    },
    fullWidth: { kind: 'switch', label: 'Full width', section: 'layout' },
    href: {
      kind: 'url',
      label: 'Address',
      help: 'With an address the button is a link.',
      section: 'behaviour',
    },
    type: {
      kind: 'choice',
      label: 'In a form',
      options: [
        { value: 'button', label: 'Nothing' },
        { value: 'submit', label: 'Submit' },
        { value: 'reset', label: 'Reset' },
      ],
      display: 'segments',
      section: 'behaviour',
    },
    disabled: { kind: 'switch', label: 'Disabled', section: 'behaviour' },
  },
  defaults: {
    text: 'Button',
    variant: 'default',
    size: 'md',
    icon: '',
    iconPosition: 'start',
    href: '',
    type: 'button',
    disabled: false,
    fullWidth: false,
  },
  slots: [],
  nesting: { forbidDescendants: INTERACTIVE },
  textProp: 'text',
  propAliases: { text: ['label', 'title'] },
  aliases: ['ShadcnButton', 'ActionButton', 'ToolbarButton', 'IconButton'],
})
