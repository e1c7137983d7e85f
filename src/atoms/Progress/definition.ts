import { defineComponent } from '@/renderer/definition'
import { SIZES } from '../options'
import type { ProgressProps } from './Progress'

/** What the catalog knows of Progress. */
export const progress = defineComponent<ProgressProps>({
  type: 'Progress',
  level: 'atom',
  label: 'Progress',
  category: 'Feedback',
  icon: 'loader',
  description: 'How much of something is done.',
  keywords: ['bar', 'percent', 'loading', 'meter', 'quota'],
  props: {
    label: { kind: 'text', label: 'Label' },
    showLabel: { kind: 'switch', label: 'Show label and percentage' },
    value: { kind: 'number', label: 'Value', min: 0 },
    max: { kind: 'number', label: 'Whole', min: 0 },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['primary', 'success', 'warning', 'danger'],
      section: 'style',
    },
    size: { kind: 'choice', label: 'Size', options: SIZES, display: 'segments', section: 'style' },
  },
  defaults: { label: 'Storage', showLabel: true, value: 64, max: 100, tone: 'primary', size: 'md' },
  slots: [],
  aliases: ['ProgressBar'],
})
