import { expect, it } from 'vitest'
import { writeSecret } from '@/lib/lambdaDb'
import type { Capabilities, HostCall, LambdaRun } from '@/model/lambda/lambda'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { editEntities, undoEntities } from '../../entities'
import { projectOpened } from '../../records'
import type { AppDispatch } from '../../thunk'
import { makeTestStore } from '../../testing'
import { createBroker } from '.'

const ALLOWED: Capabilities = {
  files: { '/data': 'write', '/src': 'read', '/': 'read' },
  secrets: ['key'],
}

function setup(
  allowed: Capabilities = ALLOWED,
  call?: (signal: AbortSignal) => Promise<LambdaRun>,
) {
  const store = makeTestStore()
  const file = (name: string, path: string, content = name) => ({
    collection: 'files' as const,
    id: `${path}/${name}`,
    set: { name, path, content, language: 'typescript' },
  })
  store.dispatch(
    editEntities([
      file('a.json', '/data'),
      file('b.ts', '/src'),
      {
        collection: 'files',
        id: 'i',
        set: {
          name: 'i.png',
          path: '/data',
          content: 'AA==',
          language: 'plaintext',
          encoding: 'base64',
        },
      },
      { collection: 'lambdas', id: 'l', set: { name: 'own', code: '1' } },
    ]),
  )
  const calls: HostCall[] = []
  let ids = 0
  const broker = createBroker({
    store: {
      dispatch: store.dispatch as AppDispatch,
      getState: () => store.getState(),
      extra: { newId: () => `new-${(ids += 1)}` } as never, // of the services nothing else is asked
    },
    lambda: { id: 'l', name: 'own' },
    allowed,
    call: (_name, _input, signal) =>
      call?.(signal) ?? Promise.reject(new Error('It calls nobody.')),
    called: (one) => calls.push(one),
    began: performance.now(),
  })
  const files = () => store.getState().files.files
  const ask = async (request: HostRequest) => {
    const answer = await broker.answer(request)
    return answer.ok ? answer.value : answer.error.message
  }
  return { store, broker, files, ask, calls }
}

it('reads texts, and says what is none', async () => {
  const { ask, calls } = setup()
  expect(await ask({ kind: 'readFile', path: 'data/../data/./a.json' })).toBe('a.json')
  expect(await ask({ kind: 'readFile', path: '/lambdas/own.ts' })).toBe('1')
  expect(await ask({ kind: 'readFile', path: '/data/i.png' })).toBe('“/data/i.png” is no text.')
  expect(await ask({ kind: 'readFile', path: '/data/none' })).toBe('There is no file “/data/none”.')
  expect(calls.map(({ about, ok }) => [about, ok])).toEqual([
    ['/data/a.json', true],
    ['/lambdas/own.ts', true],
    ['/data/i.png', false],
    ['/data/none', false],
  ])
})

it('lists what may be read alone', async () => {
  const all = setup()
  expect(await all.ask({ kind: 'listFiles', path: '/src/' })).toEqual(['/src/b.ts'])
  const some = setup({ files: { '/src': 'read' } })
  expect(await some.ask({ kind: 'listFiles', path: '/' })).toEqual(['/src/b.ts'])
  expect(await some.ask({ kind: 'listFiles', path: '/data' })).toMatch(/^It may not read “\/data”/)
})

it('writes and makes files, in steps that can be taken back', async () => {
  const { store, ask, files } = setup()
  expect(await ask({ kind: 'writeFile', path: '/data/a.json', text: 'new' })).toBeNull()
  expect(await ask({ kind: 'writeFile', path: '/data/deep/c.json', text: '{}' })).toBeNull()
  expect(files().find(({ name }) => name === 'c.json')).toMatchObject({
    path: '/data/deep',
    content: '{}',
    language: 'json',
  })
  expect(store.dispatch(undoEntities())).toBe('“own” made “c.json”')
  expect(store.dispatch(undoEntities())).toBe('“own” wrote “a.json”')
  expect(files().find(({ name }) => name === 'a.json')?.content).toBe('a.json')
})

it.each([
  '/src/b.ts',
  '/data/../src/b.ts',
  '/../../x',
  '/lambdas/own.ts',
  '/components/New.tsx',
  '/database/x',
  '',
])('does not write “%s”', async (path) => {
  const { ask, files, calls } = setup()
  const before = files()
  expect(await ask({ kind: 'writeFile', path, text: 'x' })).toMatch(/^It may not write “/)
  expect(files()).toBe(before)
  expect(calls).toEqual([])
})

it('writes no code of lambdas and components, whatever it was allowed', async () => {
  const { ask } = setup({ files: { '/': 'write' } })
  for (const path of ['/lambdas/own.ts', '/lambdas/other.ts', '/components/A.tsx']) {
    expect(await ask({ kind: 'writeFile', path, text: 'x' })).toMatch(
      /which no lambda and no workflow may write/,
    )
  }
})

it('hands out secrets that are granted, and takes them out of texts', async () => {
  await writeSecret('key', 'abc.$1*def')
  await writeSecret('other', 'hidden')
  const { ask, broker, calls } = setup()
  expect(broker.redact('abc.$1*def')).toBe('abc.$1*def')
  expect(await ask({ kind: 'secret', name: 'key' })).toBe('abc.$1*def')
  expect(await ask({ kind: 'secret', name: 'other' })).toMatch(
    /^It may not read the secret “other”/,
  )
  expect(broker.redact('a abc.$1*def b abc.$1*def')).toBe('a ••• b •••')
  expect(JSON.stringify(calls)).not.toContain('abc')
  await writeSecret('key', undefined)
  expect(await ask({ kind: 'secret', name: 'key' })).toBe(
    'This browser has no secret “key”: set it among the secrets.',
  )
})

it('makes six calls at a time, and a thousand in all', async () => {
  let underWay = 0
  let most = 0
  const { broker } = setup({}, async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setTimeout(resolve))
    underWay -= 1
    return {
      id: 'r',
      lambdaId: 'x',
      startedAt: 0,
      input: null,
      status: 'done',
      output: 1,
      logs: [],
      calls: [],
    }
  })
  const answers = await Promise.all(
    Array.from({ length: 1005 }, () => broker.answer({ kind: 'lambda', name: 'x', input: null })),
  )
  expect(most).toBe(6)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1000)
})

it('refuses all once the run has ended, and ends what is under way', async () => {
  let seen: AbortSignal | undefined
  const { broker, ask } = setup(ALLOWED, (signal) => {
    seen = signal
    return new Promise(() => {})
  })
  void ask({ kind: 'lambda', name: 'x', input: null })
  await expect.poll(() => seen?.aborted).toBe(false)
  broker.close()
  expect(seen?.aborted).toBe(true)
  expect(await ask({ kind: 'readFile', path: '/data/a.json' })).toBe('The run was ended.')
})

it('reaches no other project than its own', async () => {
  const { store, ask } = setup()
  store.dispatch(projectOpened('other'))
  expect(await ask({ kind: 'writeFile', path: '/data/a.json', text: 'x' })).toBe(
    'The project that it belongs to was closed.',
  )
})
