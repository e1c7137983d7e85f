import { defineComponent } from '@/renderer/definition'
import type { LabelProps } from './Label'

/** What the catalog knows of Label. */
export const label = defineComponent<LabelProps>({
  type: 'Label',
  level: 'atom',
  label: 'Label',
  category: 'Form',
  icon: 'tag',
  description: 'Names a control.',
  keywords: ['caption', 'form', 'field name'],
  props: {
    text: { kind: 'text', label: 'Text' },
    htmlFor: {
      kind: 'text',
      label: 'For',
      help: 'The id of the control that it names.',
      section: 'accessibility',
    },
    required: { kind: 'switch', label: 'Marks it as required' },
  },
  defaults: { text: 'Label', htmlFor: '', required: false },
  slots: [],
  textProp: 'text',
  aliases: ['ShadcnLabel'],
})
