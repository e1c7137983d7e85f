import { defineComponent } from '@/renderer/definition'
import type { CodeProps } from './Code'

/** What the catalog knows of Code. */
export const code = defineComponent<CodeProps>({
  type: 'Code',
  level: 'atom',
  label: 'Code',
  category: 'Text',
  icon: 'code',
  description: 'Text of a program.',
  keywords: ['snippet', 'pre', 'monospace', 'terminal'],
  props: {
    text: { kind: 'longText', label: 'Text' },
    block: { kind: 'switch', label: 'Block of its own', section: 'layout' },
  },
  defaults: { text: 'npm start', block: false },
  slots: [],
  textProp: 'text',
  aliases: ['CodeBlock'],
})
