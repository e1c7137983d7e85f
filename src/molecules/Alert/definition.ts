import { defineComponent } from '@/renderer/definition'
import type { AlertPartProps, AlertProps } from './Alert'

/** What the catalog knows of Alert. */
export const alert = defineComponent<AlertProps>({
  type: 'Alert',
  level: 'molecule',
  label: 'Alert',
  category: 'Feedback',
  icon: 'circle-alert',
  description: 'Something that the visitor should know now.',
  keywords: ['message', 'notice', 'banner', 'warning', 'error', 'callout'],
  props: {
    title: { kind: 'text', label: 'Title' },
    text: { kind: 'longText', label: 'Text' },
    icon: { kind: 'icon', label: 'Icon', help: 'Empty: the icon of the tone.' },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['neutral', 'info', 'success', 'warning', 'danger'],
      section: 'style',
    },
  },
  defaults: { title: 'Your trial ends in 3 days', text: '', tone: 'info', icon: '' },
  slots: [{ name: 'children', label: 'More', quiet: true }],
  nesting: { forbidDescendants: ['Alert'] },
  textProp: 'title',
  aliases: ['Callout', 'ShadcnAlert'],
})

/** What the catalog knows of AlertTitle. */
export const alertTitle = defineComponent<AlertPartProps>({
  type: 'AlertTitle',
  level: 'molecule',
  label: 'Alert title',
  category: 'Feedback',
  icon: 'heading',
  description: 'The first line of an alert.',
  props: { text: { kind: 'text', label: 'Text' } },
  defaults: { text: 'Title' },
  slots: [],
  nesting: { requireAncestors: ['Alert'] },
  textProp: 'text',
  partOf: 'Alert',
})

/** What the catalog knows of AlertDescription. */
export const alertDescription = defineComponent<AlertPartProps>({
  type: 'AlertDescription',
  level: 'molecule',
  label: 'Alert text',
  category: 'Feedback',
  icon: 'text',
  description: 'The text of an alert.',
  props: { text: { kind: 'longText', label: 'Text' } },
  defaults: { text: 'What happened, and what to do now.' },
  slots: [],
  nesting: { requireAncestors: ['Alert'] },
  textProp: 'text',
  partOf: 'Alert',
})
