import { defineComponent } from '@/renderer/definition'
import type { StatProps } from './Stat'

/** What the catalog knows of Stat. */
export const stat = defineComponent<StatProps>({
  type: 'Stat',
  level: 'molecule',
  label: 'Stat',
  category: 'Data',
  icon: 'trending-up',
  description: 'One number that matters, and where it is going.',
  keywords: ['kpi', 'metric', 'number', 'figure', 'statistic'],
  props: {
    label: { kind: 'text', label: 'Label' },
    value: { kind: 'text', label: 'Value' },
    change: { kind: 'text', label: 'Change' },
    help: { kind: 'text', label: 'Note' },
    icon: { kind: 'icon', label: 'Icon' },
    trend: {
      kind: 'choice',
      label: 'Trend',
      options: ['up', 'down', 'flat'],
      display: 'segments',
      section: 'style',
    },
    meaning: {
      kind: 'choice',
      label: 'That is',
      options: ['good', 'bad', 'neutral'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    label: 'Revenue',
    value: '€ 48,200',
    change: '12.4 %',
    help: 'vs. last month',
    icon: '',
    trend: 'up',
    meaning: 'good',
  },
  slots: [],
  textProp: 'value',
  aliases: ['StatCard', 'MetricCard'],
})
