import { defineComponent } from '@/renderer/definition'
import type { FormProps } from './Form'

/** What the catalog knows of Form. */
export const form = defineComponent<FormProps>({
  type: 'Form',
  level: 'molecule',
  label: 'Form',
  category: 'Form',
  icon: 'clipboard-list',
  description: 'Fields that are sent together.',
  keywords: ['submit', 'contact', 'sign up', 'login'],
  props: {
    gap: { kind: 'spacing', label: 'Gap', section: 'layout' },
    label: { kind: 'text', label: 'Name for screen readers', section: 'accessibility' },
  },
  defaults: { gap: '5', label: '' },
  slots: [{ name: 'children', label: 'Fields' }],
  nesting: { forbidDescendants: ['Form'] },
  template: [
    {
      type: 'FormField',
      props: { label: 'Name', required: true },
      children: [{ type: 'Input', props: { placeholder: 'Ada Lovelace', name: 'name' } }],
    },
    {
      type: 'FormField',
      props: { label: 'Email', help: 'We only write when it matters.', required: true },
      children: [
        { type: 'Input', props: { type: 'email', placeholder: 'ada@example.com', name: 'email' } },
      ],
    },
    { type: 'Button', props: { text: 'Send', type: 'submit' } },
  ],
})
