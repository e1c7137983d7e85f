import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/model/json'
import { StepFailure, type StepHost } from '@/model/workflow/kinds/context'
import { lint } from '@/model/workflow/lint'
import { edgeOf, nodeOf, settingsOf } from '@/model/workflow/records'
import { runOf } from '@/model/workflow/testing/world'
import type { WorkflowGraph } from '@/model/workflow/types'
import { sampleProject } from '..'

const { code, sample } = sampleProject

function recordsOf(collection: string): readonly JsonObject[] {
  return code.flatMap((change) =>
    change.collection === collection && change.value ? [change.value] : [],
  )
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')

function textAt(path: string): string {
  const found = recordsOf('files').find(
    ({ path: folder, name }) => `${text(folder)}/${text(name)}` === path,
  )
  return text(found?.['content'])
}

function graphOf(id: string): WorkflowGraph {
  const header = recordsOf('workflows').find((one) => one['id'] === id) ?? {}
  const own = (collection: string) =>
    recordsOf(collection).filter(({ workflowId }) => workflowId === id)
  return {
    id,
    name: text(header['name']),
    settings: settingsOf(header),
    nodes: own('workflowNodes').flatMap((record) => {
      const read = nodeOf(record)
      return read.ok ? [read.value] : []
    }),
    edges: own('workflowEdges').flatMap((record) => {
      const read = edgeOf(record)
      return read.ok ? [read.value] : []
    }),
  }
}

const ids = recordsOf('workflows').map(({ id }) => text(id))

it('has three workflows', () => {
  expect(ids).toEqual([
    'sample-check-invoices',
    'sample-exchange-rates',
    'sample-translate-landing',
  ])
})

describe.each(ids)('%s', (id) => {
  it('has no problems', () => {
    const problems = lint(graphOf(id), {
      hasLambda: (name) => recordsOf('lambdas').some((one) => one['id'] === name),
      hasWorkflow: () => false,
      hasTree: (name) => sample.some((tree) => tree.id === name),
      hasFile: (path) => textAt(path) !== '',
    })
    // The file that it writes is not there yet.
    expect(problems.filter(({ rule }) => rule !== 'file')).toEqual([])
  })
})

const written = new Map<string, string>()
const host: Partial<StepHost> = {
  readFile: (path) => Promise.resolve(textAt(path)),
  writeFile: (path, text) => {
    written.set(path, text)
    return Promise.resolve()
  },
}

it('writes the invoices that are right', async () => {
  const { result } = await runOf(graphOf('sample-check-invoices'), null, { host })
  const lines = textAt('/data/invoices.csv').trim().split('\n').slice(1)
  const wrong = lines.filter((line) => {
    const [, customer, amount] = line.split(',')
    return customer === '' || !(Number(amount) > 0)
  })
  expect(result.output).toMatchObject({ invoices: lines.length - wrong.length })
  const { invoices } = JSON.parse(written.get('/data/invoices.json') ?? '{}') as {
    invoices: Json[]
  }
  expect(invoices).toHaveLength(lines.length - wrong.length)
})

it('asks three times, and takes the file then', async () => {
  let asked = 0
  const busy: Partial<StepHost> = {
    ...host,
    runLambda: () => {
      asked += 1
      return Promise.reject(new StepFailure('thrown', 'Busy.'))
    },
  }
  const { result } = await runOf(graphOf('sample-exchange-rates'), null, { host: busy })
  expect(asked).toBe(3)
  expect(result.output).toEqual({ from: 'the rates of last week', usd: '108.00', gbp: '86.00' })
  const there = {
    ...host,
    runLambda: () => Promise.resolve({ source: 'the service', USD: 1, GBP: 1 }),
  }
  const { result: fresh } = await runOf(graphOf('sample-exchange-rates'), null, { host: there })
  expect(fresh.output).toMatchObject({ from: 'the service' })
})

it('changes the texts of nodes that are there', async () => {
  const nodes: string[] = []
  const setting: Partial<StepHost> = {
    ...host,
    setProps: (_, changes) => {
      nodes.push(...changes.map(({ node }) => node))
      return Promise.resolve(changes.length)
    },
  }
  await runOf(graphOf('sample-translate-landing'), { language: 'fr' }, { host: setting })
  const landing = JSON.stringify(sample.find(({ id }) => id === 'sample-landing'))
  expect(nodes).toHaveLength(4)
  expect(nodes.filter((id) => !landing.includes(`"${id}"`))).toEqual([])
  const unknown = await runOf(
    graphOf('sample-translate-landing'),
    { language: 'it' },
    { host: setting },
  )
  expect(unknown.result.error?.message).toBe('There are no texts in “it”: there are de, fr, en.')
})
