import type { JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'

/** The texts of the sample, by their path: this folder is the project. */
const texts = import.meta.glob<string>('./files/**/*', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'typescript',
  js: 'javascript',
  json: 'json',
  md: 'markdown',
  csv: 'plaintext',
}

/** What the records of some texts say beside the text. */
const MORE: Readonly<Record<string, JsonObject>> = {
  '/components/PriceTag.tsx': { type: 'atom', icon: 'tag' },
  '/components/Sparkline.tsx': { type: 'atom', icon: 'chart-line' },
  '/components/Disclosure.tsx': { type: 'molecule', icon: 'chevrons-up-down' },
  '/lambdas/monthlyTotals.ts': {
    description: 'Adds up the invoices of each month.',
    capabilities: { files: { '/data': 'read' } },
    events: [
      { id: 'all', name: 'All customers', input: {} },
      { id: 'one', name: 'One customer', input: { customer: 'Verde Foods' } },
    ],
  },
  '/lambdas/monthReport.ts': {
    description: 'Says which month was best.',
    events: [{ id: 'now', name: 'Now', input: null }],
  },
  '/lambdas/exchangeRates.ts': {
    description: 'Asks a busy service for exchange rates.',
    events: [{ id: 'now', name: 'Now', input: null }],
  },
  '/lambdas/slugify.js': {
    description: 'Makes an address of a title.',
    events: [{ id: 'title', name: 'A title', input: { title: 'Know what the month will bring' } }],
  },
}

/** The files, components and lambdas of the sample project; their ids never change. */
export const sampleCode: readonly RecordChange[] = Object.entries(texts).map(([file, text]) => {
  const path = file.replace(/^\.\/files/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const [stem = name, ending = ''] = name.split('.')
  const more = MORE[path] ?? {}
  if (path.startsWith('/components/')) {
    return record('components', stem, { name: stem, code: text, ...more })
  }
  const language = LANGUAGES[ending] ?? 'plaintext'
  if (path.startsWith('/lambdas/')) {
    return record('lambdas', stem, { name: stem, code: text, language, ...more })
  }
  const folder = path.slice(0, path.lastIndexOf('/')) || '/'
  return record('files', name, { name, content: text, language, path: folder, ...more })
})

function record(
  collection: 'files' | 'components' | 'lambdas',
  name: string,
  value: JsonObject,
): RecordChange {
  const id = `sample-${name.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`
  return { collection, id, value: { id, ...value } }
}
