import { defineComponent } from '@/renderer/definition'
import { SIZES } from '../options'
import type { SpinnerProps } from './Spinner'

/** What the catalog knows of Spinner. */
export const spinner = defineComponent<SpinnerProps>({
  type: 'Spinner',
  level: 'atom',
  label: 'Spinner',
  category: 'Feedback',
  icon: 'loader-circle',
  description: 'Something is on its way.',
  keywords: ['loading', 'busy', 'wait'],
  props: {
    label: { kind: 'text', label: 'Label' },
    showLabel: { kind: 'switch', label: 'Show the label' },
    size: { kind: 'choice', label: 'Size', options: SIZES, display: 'segments', section: 'style' },
  },
  defaults: { label: 'Loading', showLabel: false, size: 'md' },
  slots: [],
  aliases: ['LoadingSpinner', 'Loader'],
})
