import type { NestedTree } from '@/model/tree/types'
import { invoices } from './dashboardInvoices'
import { nodesOf } from './node'

const node = nodesOf('dashboard')

/** The first page of an analytics application. */
export const dashboard: NestedTree = {
  id: 'sample-dashboard',
  name: 'Dashboard',
  sample: true,
  addedAt: 2,
  root: node(
    'root',
    'AppShell',
    {
      brand: 'Tidewater',
      icon: 'waves',
      links: [
        { label: 'Overview', icon: 'layout-dashboard', href: '#', count: '', current: true },
        { label: 'Forecast', icon: 'chart-line', href: '#', count: '', current: false },
        { label: 'Invoices', icon: 'receipt', href: '#', count: '8', current: false },
        { label: 'Customers', icon: 'users', href: '#', count: '', current: false },
        { label: 'Settings', icon: 'settings', href: '#', count: '', current: false },
      ],
    },
    {
      slots: {
        aside: [
          node('quota', 'Progress', { label: 'Bank feeds', value: 7, max: 10, size: 'sm' }),
          node('user', 'Flex', { gap: '3', wrap: false }, [
            node('user-face', 'Avatar', { name: 'Maya Okafor', size: 'sm' }),
            node('user-name', 'Text', { text: 'Maya Okafor', size: 'sm', weight: 'medium' }),
          ]),
        ],
      },
      children: [
        node(
          'header',
          'PageHeader',
          {
            title: 'Good morning, Maya',
            description: 'Thursday, 23 April. Two things need you today.',
          },
          {
            slots: {
              actions: [
                node('export', 'Button', { text: 'Export', icon: 'download', variant: 'outline' }),
                node('invoice', 'Button', { text: 'New invoice', icon: 'plus' }),
              ],
            },
          },
        ),
        node('alert', 'Alert', {
          tone: 'warning',
          title: 'Balance falls below your floor on 12 May',
          text: 'Payroll leaves three days before Verde Foods usually pays. Move one of them, or draw on the credit line.',
        }),
        node('stats', 'Grid', { columns: 2, minColumnWidth: '20rem', gap: '4' }, [
          node('stats-money', 'Grid', { columns: 2, minColumnWidth: '12rem', gap: '4' }, [
            stat('cash', { label: 'Cash', value: '€ 184,200', change: '4.1 %', icon: 'wallet' }),
            stat('in', {
              label: 'Money in',
              value: '€ 72,940',
              change: '8.6 %',
              icon: 'arrow-down',
            }),
          ]),
          node('stats-time', 'Grid', { columns: 2, minColumnWidth: '12rem', gap: '4' }, [
            stat('out', {
              label: 'Money out',
              value: '€ 58,310',
              change: '2.3 %',
              icon: 'arrow-up',
              meaning: 'bad',
            }),
            stat('runway', {
              label: 'Runway',
              value: '14 months',
              change: 'unchanged',
              icon: 'clock',
              trend: 'flat',
              meaning: 'neutral',
              help: '',
            }),
          ]),
        ]),
        node('charts', 'Grid', { columns: 2, minColumnWidth: '20rem', gap: '4' }, [
          node('flow', 'Card', {}, [
            node('flow-header', 'CardHeader', {}, [
              node('flow-title', 'CardTitle', { text: 'Balance', level: 2 }),
              node('flow-text', 'CardDescription', {
                text: 'End of week, in thousand euros',
              }),
            ]),
            node('flow-content', 'CardContent', {}, [
              node('flow-tabs', 'Tabs', { look: 'pills', label: 'Period' }, [
                node('flow-quarter', 'Tab', { text: 'Quarter' }, [
                  node('flow-quarter-chart', 'Chart', {
                    label: 'Balance of this quarter',
                    kind: 'area',
                    unit: 'k',
                    height: 210,
                    points: weeks([148, 161, 155, 172, 168, 181, 176, 190, 184]),
                  }),
                ]),
                node('flow-year', 'Tab', { text: 'Year' }, [
                  node('flow-year-chart', 'Chart', {
                    label: 'Balance of this year',
                    kind: 'line',
                    unit: 'k',
                    height: 210,
                    points: weeks([96, 104, 118, 121, 137, 129, 151, 166, 184]),
                  }),
                ]),
              ]),
            ]),
          ]),
          node('sources', 'Card', {}, [
            node('sources-header', 'CardHeader', {}, [
              node('sources-title', 'CardTitle', { text: 'Revenue', level: 2 }),
              node('sources-text', 'CardDescription', { text: 'By month, in thousand euros' }),
            ]),
            node('sources-content', 'CardContent', {}, [
              node('sources-chart', 'Chart', {
                label: 'Revenue by month',
                kind: 'bar',
                unit: 'k',
                height: 262,
                color: 'var(--chart-2)',
                points: [
                  { label: 'Nov', value: 41 },
                  { label: 'Dec', value: 56 },
                  { label: 'Jan', value: 38 },
                  { label: 'Feb', value: 49 },
                  { label: 'Mar', value: 67 },
                  { label: 'Apr', value: 73 },
                ],
              }),
            ]),
          ]),
        ]),
        invoices,
      ],
    },
  ),
}

function stat(id: string, props: Readonly<Record<string, string>>) {
  return node(`stat-${id}`, 'Card', { padding: 'sm' }, [
    node(`stat-${id}-value`, 'Stat', { help: 'vs. March', ...props }),
  ])
}

function weeks(values: readonly number[]) {
  return values.map((value, at) => ({ label: at % 2 === 0 ? `W${at + 9}` : '', value }))
}
