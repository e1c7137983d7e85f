import { defineComponent } from '@/renderer/definition'
import type { StatsBarProps } from './StatsBar'

/** What the catalog knows of StatsBar. */
export const statsBar = defineComponent<StatsBarProps>({
  type: 'StatsBar',
  level: 'organism',
  label: 'Stats bar',
  category: 'Sections',
  icon: 'chart-no-axes-column',
  description: 'A few numbers that speak for themselves.',
  keywords: ['numbers', 'figures', 'kpi', 'metrics'],
  props: {
    items: {
      kind: 'list',
      label: 'Numbers',
      fields: {
        value: { kind: 'text', label: 'Number' },
        label: { kind: 'text', label: 'Label' },
      },
      summary: 'label',
      entry: { value: '100', label: 'Things' },
    },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['plain', 'framed'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    items: [
      { value: '12,000+', label: 'Teams' },
      { value: '99.98 %', label: 'Availability' },
      { value: '4.9 / 5', label: 'From 1,800 reviews' },
      { value: '38 min', label: 'Saved per person and day' },
    ],
    look: 'framed',
  },
  slots: [],
})
