import { defineComponent } from '@/renderer/definition'
import type { ChartProps } from './Chart'

/** What the catalog knows of Chart. */
export const chart = defineComponent<ChartProps>({
  type: 'Chart',
  level: 'molecule',
  label: 'Chart',
  category: 'Data',
  icon: 'chart-line',
  description: 'Numbers in a row as bars or as a line.',
  keywords: ['graph', 'bars', 'line', 'area', 'plot', 'diagram'],
  props: {
    label: { kind: 'text', label: 'What it shows', section: 'accessibility' },
    kind: {
      kind: 'choice',
      label: 'Kind',
      options: ['bar', 'line', 'area'],
      display: 'segments',
      section: 'style',
    },
    points: {
      kind: 'list',
      label: 'Numbers',
      fields: {
        label: { kind: 'text', label: 'Label' },
        value: { kind: 'number', label: 'Value', min: 0 },
      },
      summary: 'label',
      entry: { label: 'Sun', value: 10 },
    },
    unit: { kind: 'text', label: 'Unit', help: 'Shown after each number.' },
    height: { kind: 'number', label: 'Height', min: 60, max: 800, unit: 'px', section: 'layout' },
    color: { kind: 'color', label: 'Colour', section: 'style' },
  },
  defaults: {
    label: 'Visitors per day',
    kind: 'area',
    points: [
      { label: 'Mon', value: 24 },
      { label: 'Tue', value: 38 },
      { label: 'Wed', value: 32 },
      { label: 'Thu', value: 51 },
      { label: 'Fri', value: 46 },
      { label: 'Sat', value: 68 },
    ],
    unit: '',
    height: 220,
    color: '',
  },
  slots: [],
})
