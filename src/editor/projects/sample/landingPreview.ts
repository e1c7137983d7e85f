import { nodesOf } from './node'

const node = nodesOf('landing')

/** The picture of the product in the hero: put together from components, so that it follows the theme. */
export const productPreview = node(
  'preview',
  'Card',
  { padding: 'md' },
  {
    name: 'Product preview',
    styles: { boxShadow: 'var(--shadow-lg)' },
    children: [
      node('preview-header', 'CardHeader', {}, [
        node('preview-top', 'Flex', { justify: 'between', gap: '3' }, [
          node('preview-title', 'CardTitle', { text: 'Cash in the next 90 days', level: 2 }),
          node('preview-badge', 'Badge', { text: 'On track', tone: 'success', icon: 'check' }),
        ]),
      ]),
      node('preview-content', 'CardContent', {}, [
        node('preview-stats', 'Grid', { columns: 3, minColumnWidth: '9.5rem', gap: '4' }, [
          node('preview-today', 'Stat', {
            label: 'Today',
            value: '€ 184,200',
            change: '4.1 %',
            help: 'this week',
          }),
          node('preview-lowest', 'Stat', {
            label: 'Lowest point',
            value: '€ 96,800',
            change: '12 May',
            trend: 'down',
            meaning: 'neutral',
            help: 'after payroll',
          }),
          node('preview-end', 'Stat', {
            label: 'In 90 days',
            value: '€ 231,500',
            change: '25.7 %',
            help: 'expected',
          }),
        ]),
        node('preview-chart', 'Chart', {
          label: 'Forecast of the balance in thousand euros',
          kind: 'area',
          height: 200,
          unit: 'k',
          points: [
            { label: 'Apr', value: 184 },
            { label: '', value: 162 },
            { label: '', value: 171 },
            { label: 'May', value: 128 },
            { label: '', value: 97 },
            { label: '', value: 139 },
            { label: 'Jun', value: 158 },
            { label: '', value: 149 },
            { label: '', value: 196 },
            { label: 'Jul', value: 232 },
          ],
        }),
      ]),
    ],
  },
)
