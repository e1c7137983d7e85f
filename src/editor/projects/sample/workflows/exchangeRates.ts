import { workflowOf } from './workflowOf'

/** A service that is busy is asked again, and where it does not answer a file stands in. */
export const exchangeRates = workflowOf(
  'exchange-rates',
  {
    name: 'Exchange rates',
    description: 'Asks a busy service up to three times, and takes the rates of a file otherwise.',
  },
  {
    run: { kind: 'manual', name: 'Run by hand', at: [0, 2] },
    ask: {
      kind: 'lambda',
      name: 'Ask the service',
      at: [6.8, 2],
      retry: { maxAttempts: 3, initialMs: 400 },
      timeoutMs: 5000,
      params: { lambda: 'sample-exchangerates', input: 'null' },
      after: ['run'],
    },
    note: {
      kind: 'log',
      name: 'Note the error',
      at: [13.6, 5],
      params: {
        text: 'No rates after {{ input.attempt }} attempts: {{ input.message }}',
        level: 'warn',
      },
      after: ['ask:error'],
    },
    file: {
      kind: 'readFile',
      name: 'Rates of last week',
      at: [20.4, 5],
      params: { path: '/data/rates.json', format: 'json' },
      after: ['note'],
    },
    rates: {
      kind: 'join',
      name: 'Whichever came',
      at: [27.2, 2],
      params: { mode: 'first' },
      after: ['ask', 'file'],
    },
    result: {
      kind: 'output',
      name: 'A hundred euros',
      at: [34, 2],
      params: {
        value:
          '{\n  from: input.source,\n  usd: (100 * input.USD).toFixed(2),\n  gbp: (100 * input.GBP).toFixed(2),\n}',
      },
      after: ['rates'],
    },
  },
)
