import { defineComponent } from '@/renderer/definition'
import type { CallToActionProps } from './CallToAction'

/** What the catalog knows of CallToAction. */
export const callToAction = defineComponent<CallToActionProps>({
  type: 'CallToAction',
  level: 'organism',
  label: 'Call to action',
  category: 'Sections',
  icon: 'megaphone',
  description: 'The last word of a page: what to do now.',
  keywords: ['cta', 'banner', 'sign up', 'conversion'],
  props: {
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'longText', label: 'Description' },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['primary', 'muted'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    title: 'Give your Monday back to the work',
    description: 'Set up in five minutes, free for teams of up to five.',
    tone: 'primary',
  },
  slots: [{ name: 'actions', label: 'Actions', flow: 'horizontal' }],
  textProp: 'title',
  template: [
    {
      type: 'Button',
      slot: 'actions',
      props: { text: 'Start free', size: 'lg', variant: 'secondary' },
    },
    {
      type: 'Button',
      slot: 'actions',
      props: { text: 'Talk to us', size: 'lg', variant: 'ghost' },
    },
  ],
  aliases: ['CTA'],
})
