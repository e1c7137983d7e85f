import { defineComponent } from '@/renderer/definition'
import { optionList } from '../options'
import type { RadioGroupProps } from './RadioGroup'

/** What the catalog knows of RadioGroup. */
export const radioGroup = defineComponent<RadioGroupProps>({
  type: 'RadioGroup',
  level: 'atom',
  label: 'Radio group',
  category: 'Form',
  icon: 'circle-dot',
  description: 'One of a few choices, all in sight.',
  keywords: ['radio', 'options', 'choice', 'form'],
  props: {
    options: optionList,
    value: { kind: 'text', label: 'Value', help: 'The value of the chosen option.' },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['plain', 'cards'],
      display: 'segments',
      section: 'style',
    },
    orientation: {
      kind: 'choice',
      label: 'Direction',
      options: ['vertical', 'horizontal'],
      display: 'segments',
      section: 'layout',
    },
    name: {
      kind: 'text',
      label: 'Name in the form',
      help: 'Under which a form sends it.',
      section: 'behaviour',
    },
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
    ],
    value: 'first',
    look: 'plain',
    orientation: 'vertical',
    name: '',
    disabled: false,
  },
  slots: [],
})
