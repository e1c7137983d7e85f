import { defineComponent } from '@/renderer/definition'
import type { GridProps } from './Grid'

/** What the catalog knows of Grid. */
export const grid = defineComponent<GridProps>({
  type: 'Grid',
  level: 'atom',
  label: 'Grid',
  category: 'Layout',
  icon: 'layout-grid',
  description: 'Even columns that become fewer on narrow screens.',
  keywords: ['columns', 'responsive', 'gallery', 'tiles'],
  props: {
    columns: {
      kind: 'number',
      label: 'Columns',
      help: 'At most this many.',
      min: 1,
      max: 12,
      step: 1,
      section: 'layout',
    },
    minColumnWidth: {
      kind: 'spacing',
      label: 'Least column width',
      help: 'Narrower than this, a column wraps.',
      section: 'layout',
    },
    gap: { kind: 'spacing', label: 'Gap', section: 'layout' },
    align: {
      kind: 'choice',
      label: 'Align',
      options: ['stretch', 'start', 'center', 'end'],
      display: 'segments',
      section: 'layout',
    },
  },
  defaults: { columns: 3, minColumnWidth: '14rem', gap: '4', align: 'stretch' },
  slots: [{ name: 'children', label: 'Cells', flow: 'horizontal' }],
})
