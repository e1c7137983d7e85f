import { defineComponent } from '@/renderer/definition'
import type { KbdProps } from './Kbd'

/** What the catalog knows of Kbd. */
export const kbd = defineComponent<KbdProps>({
  type: 'Kbd',
  level: 'atom',
  label: 'Key',
  category: 'Text',
  icon: 'keyboard',
  description: 'A key to press.',
  keywords: ['keyboard', 'shortcut', 'hotkey'],
  props: { text: { kind: 'text', label: 'Key' } },
  defaults: { text: '⌘K' },
  slots: [],
  textProp: 'text',
})
