import { defineComponent } from '@/renderer/definition'
import { SIZES } from '../options'
import type { InputProps } from './Input'

/** What the catalog knows of Input. */
export const input = defineComponent<InputProps>({
  type: 'Input',
  level: 'atom',
  label: 'Input',
  category: 'Form',
  icon: 'text-cursor-input',
  description: 'A field for one line of text.',
  keywords: ['text field', 'textbox', 'email', 'password', 'form'],
  props: {
    placeholder: { kind: 'text', label: 'Placeholder' },
    value: { kind: 'text', label: 'Value' },
    type: {
      kind: 'choice',
      label: 'Takes',
      options: [
        { value: 'text', label: 'Text' },
        { value: 'email', label: 'Email address' },
        { value: 'password', label: 'Password' },
        { value: 'number', label: 'Number' },
        { value: 'tel', label: 'Phone number' },
        { value: 'url', label: 'Web address' },
        { value: 'search', label: 'Search' },
        { value: 'date', label: 'Date' },
        { value: 'time', label: 'Time' },
      ],
      section: 'behaviour',
    },
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
    label: 'Text',
    placeholder: 'Type here',
    value: '',
    type: 'text',
    size: 'md',
    name: '',
    required: false,
    disabled: false,
  },
  slots: [],
  aliases: ['TextField', 'TextInput', 'ShadcnInput'],
})
