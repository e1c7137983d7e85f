import { defineComponent } from '@/renderer/definition'
import type { SwitchProps } from './Switch'

/** What the catalog knows of Switch. */
export const switchDefinition = defineComponent<SwitchProps>({
  type: 'Switch',
  level: 'atom',
  label: 'Switch',
  category: 'Form',
  icon: 'toggle-right',
  description: 'On or off, at once.',
  keywords: ['toggle', 'boolean', 'setting', 'form'],
  props: {
    text: { kind: 'text', label: 'Text' },
    description: { kind: 'text', label: 'Description' },
    checked: { kind: 'switch', label: 'On' },
    labelPosition: {
      kind: 'choice',
      label: 'Text',
      help: 'At the start, the switch goes to the far end of the row.',
      options: [
        { value: 'end', label: 'After' },
        { value: 'start', label: 'Before' },
      ],
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
  },
  defaults: {
    text: 'Notifications',
    description: '',
    checked: true,
    labelPosition: 'end',
    name: '',
    disabled: false,
  },
  slots: [],
  textProp: 'text',
  propAliases: { text: ['label'] },
  aliases: ['Toggle', 'ShadcnSwitch'],
})
