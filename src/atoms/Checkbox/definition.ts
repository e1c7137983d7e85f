import { defineComponent } from '@/renderer/definition'
import type { CheckboxProps } from './Checkbox'

/** What the catalog knows of Checkbox. */
export const checkbox = defineComponent<CheckboxProps>({
  type: 'Checkbox',
  level: 'atom',
  label: 'Checkbox',
  category: 'Form',
  icon: 'square-check',
  description: 'Yes or no, sent with a form.',
  keywords: ['check', 'tick', 'boolean', 'agree', 'form'],
  props: {
    text: { kind: 'text', label: 'Text' },
    description: { kind: 'text', label: 'Description' },
    checked: { kind: 'switch', label: 'Checked' },
    name: {
      kind: 'text',
      label: 'Name in the form',
      help: 'Under which a form sends it.',
      section: 'behaviour',
    },
    required: { kind: 'switch', label: 'Required', section: 'behaviour' },
    disabled: { kind: 'switch', label: 'Disabled', section: 'behaviour' },
  },
  defaults: {
    text: 'Send me the newsletter',
    description: '',
    checked: false,
    name: '',
    required: false,
    disabled: false,
  },
  slots: [],
  textProp: 'text',
  propAliases: { text: ['label'] },
  aliases: ['ShadcnCheckbox'],
})
