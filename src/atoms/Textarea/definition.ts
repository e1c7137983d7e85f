import { defineComponent } from '@/renderer/definition'
import type { TextareaProps } from './Textarea'

/** What the catalog knows of Textarea. */
export const textarea = defineComponent<TextareaProps>({
  type: 'Textarea',
  level: 'atom',
  label: 'Text area',
  category: 'Form',
  icon: 'text',
  description: 'A field for several lines of text.',
  keywords: ['multiline', 'message', 'comment', 'form'],
  props: {
    placeholder: { kind: 'text', label: 'Placeholder' },
    value: { kind: 'longText', label: 'Value' },
    rows: { kind: 'number', label: 'Rows', min: 1, max: 40, step: 1, section: 'layout' },
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
    label: 'Message',
    placeholder: 'Write a message',
    value: '',
    rows: 4,
    name: '',
    required: false,
    disabled: false,
  },
  slots: [],
  aliases: ['TextArea', 'ShadcnTextarea'],
})
