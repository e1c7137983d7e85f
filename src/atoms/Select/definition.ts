import { defineComponent } from '@/renderer/definition'
import { optionList, SIZES } from '../options'
import type { SelectProps } from './Select'

/** What the catalog knows of Select. */
export const select = defineComponent<SelectProps>({
  type: 'Select',
  level: 'atom',
  label: 'Select',
  category: 'Form',
  icon: 'chevrons-up-down',
  description: 'One of several choices from a list.',
  keywords: ['dropdown', 'combobox', 'picker', 'options', 'form'],
  props: {
    options: optionList,
    value: { kind: 'text', label: 'Value', help: 'The value of the chosen option.' },
    placeholder: { kind: 'text', label: 'Placeholder' },
    size: { kind: 'choice', label: 'Size', options: SIZES, display: 'segments', section: 'style' },
    name: {
      kind: 'text',
      label: 'Name in the form',
      help: 'Under which a form sends it.',
      section: 'behaviour',
    },
    required: { kind: 'switch', label: 'Required', section: 'behaviour' },
    disabled: { kind: 'switch', label: 'Disabled', section: 'behaviour' },
    label: {
      kind: 'text',
      label: 'Name for screen readers',
      help: 'A form field around it names it already.',
      section: 'accessibility',
    },
  },
  defaults: {
    label: 'Choice',
    options: [
      { label: 'First option', value: 'first' },
      { label: 'Second option', value: 'second' },
      { label: 'Third option', value: 'third' },
    ],
    value: '',
    placeholder: 'Choose an option',
    size: 'md',
    name: '',
    required: false,
    disabled: false,
  },
  slots: [],
  aliases: ['ShadcnSelect', 'Dropdown'],
})
