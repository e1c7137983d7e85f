import { describe, expect, it } from 'vitest'
import { compileModule } from '@/compiler/compileModule'
import type { JsonObject } from '@/model/json'
import { projectPaths, type Named } from '@/model/code/paths'
import { textField, type CodeCollection } from '@/model/code/target'
import { linkModules } from '@/store/code/linkModules'
import { sampleCode } from './code'

const of = (collection: CodeCollection) =>
  sampleCode
    .filter((change) => change.collection === collection)
    .map(({ value }) => value as unknown as Named & JsonObject)
const lists = { files: of('files'), components: of('components'), lambdas: of('lambdas') }
const paths = projectPaths(lists)
const compiler = {
  compile: (path: string, text: string) => Promise.resolve(compileModule(path, text)),
}

function textAt(path: string): string | undefined {
  const [collection, id] = (paths.keyAt(path) ?? ':').split(':') as [CodeCollection, string]
  const record = lists[collection]?.find((one) => one.id === id)
  const text = record?.[textField(collection)]
  return typeof text === 'string' ? text : undefined
}

async function load(entry: string): Promise<Record<string, unknown>> {
  const source = { has: (path: string) => paths.all.has(path), read: textAt }
  const linked = await linkModules(entry, source, compiler)
  if (!linked.ok) throw new Error(`${linked.error.path}: ${linked.error.message}`)
  const loaded = new Map<string, Record<string, unknown>>()
  const run = (path: string): Record<string, unknown> => {
    const before = loaded.get(path)
    if (before) return before
    const found = linked.modules.find((module) => module.path === path)
    const module = { exports: {} as Record<string, unknown> }
    loaded.set(path, module.exports)
    const names = found?.imports ?? {}
    const load = (name: string) => (names[name] === undefined ? {} : run(names[name]))
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- runs our own sample
    new Function('require', 'module', 'exports', found?.code ?? '')(load, module, module.exports)
    return module.exports
  }
  return run(entry)
}

const context = {
  log: () => undefined,
  files: { read: (path: string) => Promise.resolve(textAt(path)) },
  call: async (name: string, input: unknown) =>
    ((await load(`/lambdas/${name}.ts`))['default'] as Run)(input, context),
}
type Run = (input: unknown, ctx: unknown) => Promise<unknown>

it('has files, components and lambdas, each with an id of its own', () => {
  expect(Object.values(lists).every((list) => list.length > 2)).toBe(true)
  expect(new Set(sampleCode.map(({ id }) => id)).size).toBe(sampleCode.length)
})

describe.each([...paths.all.keys()].filter((path) => /\.[jt]sx?$/.test(path)))('%s', (path) => {
  it('compiles, with all that it imports', async () => {
    await expect(load(path)).resolves.toBeTypeOf('object')
  })
})

it('adds up the invoices of a month', async () => {
  const rows = textAt('/data/invoices.csv')?.trim().split('\n').slice(1) ?? []
  const january = rows.filter((row) => row.startsWith('2026-01'))
  const sum = january.reduce((total, row) => total + Number(row.split(',').at(-1)), 0)
  const totals = await context.call('monthlyTotals', {})
  expect(totals).toContainEqual(expect.objectContaining({ month: '2026-01', total: sum }))
  expect(await context.call('monthReport', null)).toMatch(/^2026-0\d was the best month, with €/)
})

it('makes an address of a title', async () => {
  const { default: run } = await load('/lambdas/slugify.js')
  expect(await (run as Run)({ title: 'Ça va, été!' }, context)).toMatchObject({ slug: 'ca-va-ete' })
})

it('formats money', async () => {
  const { money } = (await load('/src/lib/money.ts')) as {
    money: (a: number, b?: string) => string
  }
  expect([money(1234.5), money(29), money(-1000, 'USD')]).toEqual(['€1,234.50', '€29', '-$1,000'])
})
