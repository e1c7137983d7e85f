import type { TemplateNode } from '@/model/definition'
import type { PropSpec } from '@/model/props/specs'
import { defineComponent } from '@/renderer/definition'
import type { TableCellProps, TableHeadProps, TablePartProps, TableProps } from './Table'

const align: PropSpec = {
  kind: 'choice',
  label: 'Align',
  options: ['start', 'center', 'end'],
  display: 'segments',
  section: 'layout',
}

function cells(type: string, texts: readonly string[]): TemplateNode[] {
  return texts.map((text, at) => ({
    type,
    props: { text, ...(at === texts.length - 1 ? { align: 'end' } : {}) },
  }))
}

const BODY = [
  ['Ada Lovelace', 'Paid', '€ 1,250.00'],
  ['Alan Turing', 'Open', '€ 480.00'],
  ['Grace Hopper', 'Paid', '€ 2,100.00'],
]

/** What the catalog knows of Table. */
export const table = defineComponent<TableProps>({
  type: 'Table',
  level: 'atom',
  label: 'Table',
  category: 'Data',
  icon: 'table',
  description: 'Rows and columns.',
  keywords: ['grid', 'data', 'list', 'spreadsheet'],
  props: {
    caption: { kind: 'text', label: 'Caption', section: 'accessibility' },
    striped: { kind: 'switch', label: 'Striped', section: 'style' },
  },
  defaults: { caption: '', striped: false },
  slots: [{ name: 'children', label: 'Header and body' }],
  nesting: { allowChildren: ['TableHeader', 'TableBody'] },
  template: [
    {
      type: 'TableHeader',
      children: [
        { type: 'TableRow', children: cells('TableHead', ['Customer', 'Status', 'Amount']) },
      ],
    },
    {
      type: 'TableBody',
      children: BODY.map((texts) => ({ type: 'TableRow', children: cells('TableCell', texts) })),
    },
  ],
})

/** What the catalog knows of TableHeader. */
export const tableHeader = defineComponent<TablePartProps>({
  type: 'TableHeader',
  level: 'atom',
  label: 'Table header',
  category: 'Data',
  icon: 'panel-top',
  description: 'The rows that name the columns.',
  props: {},
  defaults: {},
  slots: [{ name: 'children', label: 'Rows' }],
  nesting: { allowChildren: ['TableRow'], allowParents: ['Table'] },
  template: [{ type: 'TableRow', children: cells('TableHead', ['Column', 'Column']) }],
  partOf: 'Table',
})

/** What the catalog knows of TableBody. */
export const tableBody = defineComponent<TablePartProps>({
  type: 'TableBody',
  level: 'atom',
  label: 'Table body',
  category: 'Data',
  icon: 'rows-3',
  description: 'The rows of a table.',
  props: {},
  defaults: {},
  slots: [{ name: 'children', label: 'Rows' }],
  nesting: { allowChildren: ['TableRow'], allowParents: ['Table'] },
  template: [{ type: 'TableRow', children: cells('TableCell', ['Value', 'Value']) }],
  partOf: 'Table',
})

/** What the catalog knows of TableRow. */
export const tableRow = defineComponent<TablePartProps>({
  type: 'TableRow',
  level: 'atom',
  label: 'Table row',
  category: 'Data',
  icon: 'minus',
  description: 'One row of a table.',
  props: {},
  defaults: {},
  slots: [{ name: 'children', label: 'Cells', flow: 'horizontal' }],
  nesting: {
    allowChildren: ['TableHead', 'TableCell'],
    allowParents: ['TableHeader', 'TableBody'],
  },
  template: cells('TableCell', ['Value', 'Value', 'Value']),
  partOf: 'Table',
})

/** What the catalog knows of TableHead. */
export const tableHead = defineComponent<TableHeadProps>({
  type: 'TableHead',
  level: 'atom',
  label: 'Column name',
  category: 'Data',
  icon: 'heading',
  description: 'The name of a column.',
  props: { text: { kind: 'text', label: 'Text' }, align },
  defaults: { text: 'Column', align: 'start' },
  slots: [],
  nesting: { allowParents: ['TableRow'] },
  textProp: 'text',
  partOf: 'Table',
})

/** What the catalog knows of TableCell. */
export const tableCell = defineComponent<TableCellProps>({
  type: 'TableCell',
  level: 'atom',
  label: 'Table cell',
  category: 'Data',
  icon: 'square',
  description: 'One value of a table, or components in its place.',
  props: {
    text: { kind: 'text', label: 'Text' },
    align,
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['default', 'muted', 'strong'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: { text: '', align: 'start', tone: 'default' },
  slots: [{ name: 'children', label: 'Content', quiet: true }],
  nesting: { allowParents: ['TableRow'] },
  textProp: 'text',
  partOf: 'Table',
})
