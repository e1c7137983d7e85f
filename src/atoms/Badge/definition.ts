import { defineComponent } from '@/renderer/definition'
import type { BadgeProps } from './Badge'

/** What the catalog knows of Badge. */
export const badge = defineComponent<BadgeProps>({
  type: 'Badge',
  level: 'atom',
  label: 'Badge',
  category: 'Feedback',
  icon: 'tag',
  description: 'A short status or count.',
  keywords: ['tag', 'chip', 'pill', 'label', 'status'],
  props: {
    text: { kind: 'text', label: 'Text' },
    icon: { kind: 'icon', label: 'Icon' },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['neutral', 'primary', 'success', 'warning', 'danger', 'info'],
      section: 'style',
    },
    variant: {
      kind: 'choice',
      label: 'Variant',
      options: ['soft', 'solid', 'outline'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: { text: 'New', tone: 'neutral', variant: 'soft', icon: '' },
  slots: [],
  textProp: 'text',
  aliases: ['Chip', 'Tag', 'ErrorBadge', 'ShadcnBadge'],
})
