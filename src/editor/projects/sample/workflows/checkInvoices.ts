import { workflowOf } from './workflowOf'

/** A table is read, each row checked, and what is right written as JSON. */
export const checkInvoices = workflowOf(
  'check-invoices',
  {
    name: 'Check invoices',
    description: 'Reads the invoices, checks each row, and writes those that are right as JSON.',
  },
  {
    run: { kind: 'manual', name: 'Run by hand', at: [0, 1] },
    changed: {
      kind: 'fileChanged',
      name: 'Invoices changed',
      at: [0, 4],
      params: { path: '/data/invoices.csv' },
    },
    rows: {
      kind: 'readFile',
      name: 'Read the table',
      at: [6.6, 2],
      join: 'first',
      params: { path: '/data/invoices.csv', format: 'csv' },
      after: ['run', 'changed'],
    },
    each: {
      kind: 'map',
      name: 'Each row',
      at: [13.2, 0],
      size: { width: 592, height: 320 },
      params: { items: 'input', concurrency: 8, onError: 'collect' },
      after: ['rows'],
    },
    check: {
      kind: 'if',
      name: 'Is it complete?',
      in: 'each',
      at: [0.8, 3],
      params: { condition: "item.customer !== '' && Number(item.amount) > 0" },
    },
    invoice: {
      kind: 'transform',
      name: 'Make an invoice',
      in: 'each',
      at: [8.2, 2],
      params: {
        value:
          '{\n  month: item.date.slice(0, 7),\n  customer: item.customer.trim(),\n  amount: Number(item.amount),\n}',
      },
      after: ['check:true'],
    },
    mistake: {
      kind: 'throw',
      name: 'Say what is wrong',
      in: 'each',
      at: [8.2, 5],
      params: {
        code: 'incomplete',
        message: 'Line {{ index + 2 }} has no customer or no amount.',
      },
      after: ['check:false'],
    },
    sorted: {
      kind: 'transform',
      name: 'Sort right from wrong',
      at: [29.2, 1],
      params: {
        value:
          '{\n  invoices: input.filter(row => !row.error),\n  mistakes: input.filter(row => row.error).map(row => row.error.message),\n}',
      },
      after: ['each'],
    },
    write: {
      kind: 'writeFile',
      name: 'Write JSON',
      at: [35.8, 0],
      params: { path: '/data/invoices.json', format: 'json', content: 'input' },
      after: ['sorted'],
    },
    tell: {
      kind: 'toast',
      name: 'Tell',
      at: [42.4, 0],
      params: {
        text: '{{ nodes.sorted.out.invoices.length }} invoices are written, {{ nodes.sorted.out.mistakes.length }} lines are wrong.',
        tone: 'success',
      },
      after: ['write'],
    },
    result: {
      kind: 'output',
      name: 'Result',
      at: [35.8, 4],
      params: {
        value:
          '{\n  invoices: nodes.sorted.out.invoices.length,\n  mistakes: nodes.sorted.out.mistakes,\n}',
      },
      after: ['sorted'],
    },
  },
)
