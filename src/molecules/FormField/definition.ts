import { defineComponent } from '@/renderer/definition'
import type { FormFieldProps } from './FormField'

/** What the catalog knows of FormField. */
export const formField = defineComponent<FormFieldProps>({
  type: 'FormField',
  level: 'molecule',
  label: 'Form field',
  category: 'Form',
  icon: 'text-cursor-input',
  description: 'A control with its name, help and error.',
  keywords: ['input', 'label', 'form', 'validation'],
  props: {
    label: { kind: 'text', label: 'Label' },
    help: { kind: 'text', label: 'Help' },
    error: { kind: 'text', label: 'Error', help: 'Shown in place of the help.' },
    required: { kind: 'switch', label: 'Required', section: 'behaviour' },
  },
  defaults: { label: 'Email', help: '', error: '', required: false },
  slots: [{ name: 'children', label: 'Control' }],
  nesting: { forbidDescendants: ['FormField', 'Form'] },
  textProp: 'label',
  template: [{ type: 'Input', props: { type: 'email', placeholder: 'you@example.com' } }],
})
