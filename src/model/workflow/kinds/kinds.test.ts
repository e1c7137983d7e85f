import { expect, it } from 'vitest'
import type { Json } from '../../json'
import { StepFailure, type HttpResponse, type StepContext, type StepHost } from './context'
import { csvRows, csvText } from './csv'
import { defaultParams, kindOf, STEP_KINDS } from '.'

const HOST = new Proxy({} as StepHost, {
  get: (_, name) => () => {
    throw new Error(`${String(name)} was not to be called`)
  },
})

async function run(kind: string, given: Partial<StepContext>) {
  const found = kindOf(kind)
  if (!found?.run) throw new Error(`${kind} does nothing`)
  return await found.run({
    input: null,
    incoming: [],
    evaluate: () => null,
    attempt: 1,
    startedAt: 1000,
    idempotencyKey: 'key',
    seed: 1,
    signal: new AbortController().signal,
    log: () => {},
    host: HOST,
    ...given,
    params: { ...defaultParams(found), ...given.params },
  })
}

async function failureOf(promise: Promise<unknown>): Promise<StepFailure> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StepFailure) return error
  throw new Error('It did not fail.', { cause: error })
}

it('every kind is named once, and says what it is', () => {
  expect(new Set(STEP_KINDS.map(({ kind }) => kind)).size).toBe(STEP_KINDS.length)
  for (const { description, label, params, outputs, ...kind } of STEP_KINDS) {
    expect(description).toMatch(/\.$/)
    expect(label).not.toBe('')
    expect(new Set(params.map(({ name }) => name)).size).toBe(params.length)
    expect(() => outputs({})).not.toThrow()
    const own = kind.role !== 'step' && kind.kind !== 'called'
    expect({ label, runs: kind.run !== undefined }).toEqual({ label, runs: !own })
  }
})

it('a condition leads one way, and a switch to the first case that holds', async () => {
  expect(await run('if', { input: 5, params: { condition: '' } })).toEqual({ false: 5 })
  expect(await run('if', { input: 5, params: { condition: true } })).toEqual({ true: 5 })
  const cases = ['a', 'b', 'c'].map((when) => ({ port: when, label: when, when }))
  const seen: string[] = []
  const evaluate = (text: string) => {
    seen.push(text)
    return text === 'b'
  }
  expect(await run('switch', { input: 1, params: { cases }, evaluate })).toEqual({ b: 1 })
  expect(seen).toEqual(['a', 'b'])
  const none = await run('switch', { input: 1, params: { cases: [] }, evaluate })
  expect(none).toEqual({ otherwise: 1 })
})

it('a join gives what came, by name or as a list', async () => {
  const incoming: StepContext['incoming'] = [
    { from: 'a', value: 1 },
    { from: 'b', value: undefined },
    { from: '__proto__', value: 3 },
  ]
  const byName = await run('join', { incoming, params: { mode: 'any' } })
  expect(Object.keys(byName['out'] as object)).toEqual(['a', '__proto__'])
  const list = await run('join', { incoming, params: { mode: 'any', result: 'list' } })
  expect(list).toEqual({ out: [1, 3] })
})

it('an HTTP step sends JSON, and takes a status for an error unless told otherwise', async () => {
  const sent: unknown[] = []
  const answering = (response: Partial<HttpResponse>): StepHost => ({
    ...HOST,
    fetch: (request) => {
      sent.push(request)
      return Promise.resolve({ status: 200, headers: {}, body: null, ...response })
    },
  })
  const params: Record<string, Json> = { method: 'POST', url: 'https://a.test/x', body: { a: 1 } }
  await run('http', { params, host: answering({}) })
  expect(sent).toEqual([
    {
      url: 'https://a.test/x',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    },
  ])
  const busy = answering({ status: 429, headers: { 'retry-after': '2' } })
  const failure = await failureOf(run('http', { params, host: busy }))
  expect(failure).toMatchObject({ code: 'http', more: { retryable: true, retryAfterMs: 2000 } })
  expect(failure.message).toBe('a.test answered with the status 429.')
  const lax = await run('http', { params: { ...params, failOnStatus: false }, host: busy })
  expect(lax['out']).toMatchObject({ status: 429 })
  expect(await failureOf(run('http', { params: { url: ' ' } }))).toMatchObject({
    code: 'validation',
    message: '“Address” is empty. Fill it in.',
  })
})

it('reads and writes tables and JSON', async () => {
  const rows = csvRows('name, age\n"Ada, L.",36\n\nBob,7\n', '/a.csv')
  expect(rows).toEqual([
    { name: 'Ada, L.', age: '36' },
    { name: 'Bob', age: '7' },
  ])
  expect(
    csvText([
      { a: 1, b: 'x,"y"' },
      { a: null, c: [1] },
    ]),
  ).toBe('a,b,c\n1,"x,""y""",\n,,[1]\n')
  expect(() => csvText('x')).toThrow('Only a list of objects can be written as CSV.')
  const reading = (text: string): StepHost => ({ ...HOST, readFile: () => Promise.resolve(text) })
  const params = { path: '/a.json', format: 'json' }
  expect(await run('readFile', { params, host: reading('{"a":1}') })).toEqual({ out: { a: 1 } })
  expect(await failureOf(run('readFile', { params, host: reading('{') }))).toMatchObject({
    code: 'validation',
  })
})

it('a table with a broken line says which', () => {
  expect(() => csvRows('a,b\n1,2\n1,2,3\n', '/a.csv')).toThrow('“/a.csv” is no table. Row 2:')
})

it('a delay ends at a time that a reload does not move', async () => {
  const until: number[] = []
  const host: StepHost = {
    ...HOST,
    sleepUntil: (at) => {
      until.push(at)
      return Promise.resolve()
    },
  }
  const params = { time: 2, unit: 's' }
  expect(await run('delay', { input: 'x', params, host })).toEqual({ out: 'x' })
  expect(until).toEqual([3000])
  const long = run('delay', { params: { time: 1e9 }, host })
  expect((await failureOf(long)).code).toBe('validation')
})

it('changes of props are checked one by one', async () => {
  const given: unknown[] = []
  const host: StepHost = {
    ...HOST,
    setProps: (...args) => {
      given.push(args)
      return Promise.resolve(1)
    },
  }
  const changes = [{ node: 'Title', props: { text: 'x' } }]
  expect(await run('setProps', { params: { tree: 't', changes }, host })).toEqual({
    out: { changed: 1 },
  })
  expect(given).toEqual([['t', changes]])
  const wrong = run('setProps', { params: { tree: 't', changes: [...changes, {}] }, host })
  expect((await failureOf(wrong)).message).toBe('Change 2 is not “{ node, props }”.')
})

it('throws with the code and the message that were given', async () => {
  const failure = await failureOf(run('throw', { params: { message: 'No', code: 'mine' } }))
  expect(failure).toMatchObject({ code: 'mine', message: 'No', more: { retryable: false } })
})
