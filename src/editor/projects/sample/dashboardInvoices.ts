import { nodesOf } from './node'

const node = nodesOf('dashboard')

const ROWS = [
  {
    id: 'verde',
    customer: 'Verde Foods',
    due: '28 Apr',
    state: 'Open',
    tone: 'info',
    sum: '€ 18,400.00',
  },
  {
    id: 'lumen',
    customer: 'Lumen Studios',
    due: '24 Apr',
    state: 'Open',
    tone: 'info',
    sum: '€ 7,250.00',
  },
  {
    id: 'fjord',
    customer: 'Fjord Cycles',
    due: '14 Apr',
    state: 'Late',
    tone: 'danger',
    sum: '€ 3,980.00',
  },
  {
    id: 'atlas',
    customer: 'Atlas Maps',
    due: '10 Apr',
    state: 'Paid',
    tone: 'success',
    sum: '€ 12,000.00',
  },
]

/** The lower part of the dashboard: invoices, and what people did. */
export const invoices = node(
  'lower',
  'Grid',
  { columns: 2, minColumnWidth: '24rem', gap: '4', align: 'start' },
  [
    node('invoices', 'Card', {}, [
      node('invoices-header', 'CardHeader', {}, [
        node('invoices-title', 'CardTitle', { text: 'Invoices', level: 2 }),
        node('invoices-text', 'CardDescription', { text: 'Four of eight, the largest first' }),
      ]),
      node('invoices-content', 'CardContent', {}, [
        node('table', 'Table', { caption: '' }, [
          node('table-header', 'TableHeader', {}, [
            node('table-names', 'TableRow', {}, [
              node('table-customer', 'TableHead', { text: 'Customer' }),
              node('table-due', 'TableHead', { text: 'Due' }),
              node('table-state', 'TableHead', { text: 'State' }),
              node('table-sum', 'TableHead', { text: 'Amount', align: 'end' }),
            ]),
          ]),
          node('table-body', 'TableBody', {}, ROWS.map(row)),
        ]),
      ]),
    ]),
    node('activity', 'Card', {}, [
      node('activity-header', 'CardHeader', {}, [
        node('activity-title', 'CardTitle', { text: 'Activity', level: 2 }),
        node('activity-text', 'CardDescription', { text: 'What your team did since yesterday' }),
      ]),
      node('activity-content', 'CardContent', {}, [
        node('activity-list', 'List', {}, [
          node('activity-1', 'ListItem', {
            avatar: 'Jonas Lindqvist',
            title: 'Jonas reminded Fjord Cycles',
            description: 'Invoice 2026-0418, nine days late',
            meta: '09:12',
          }),
          node('activity-2', 'ListItem', {
            avatar: 'Carla Romero',
            title: 'Carla added a scenario',
            description: 'Two hires in May',
            meta: '08:40',
          }),
          node('activity-3', 'ListItem', {
            icon: 'wallet',
            title: 'Atlas Maps paid',
            description: '€ 12,000.00 to the main account',
            meta: 'Yesterday',
          }),
        ]),
      ]),
    ]),
  ],
)

function row({ id, customer, due, state, tone, sum }: (typeof ROWS)[number]) {
  return node(`row-${id}`, 'TableRow', {}, [
    node(`row-${id}-customer`, 'TableCell', { text: customer, tone: 'strong' }),
    node(`row-${id}-due`, 'TableCell', { text: due, tone: 'muted' }),
    node(`row-${id}-state`, 'TableCell', {}, [
      node(`row-${id}-badge`, 'Badge', { text: state, tone }),
    ]),
    node(`row-${id}-sum`, 'TableCell', { text: sum, align: 'end' }),
  ])
}
