import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runFor } from '@/lib/runDb/testing'
import type { HttpRequest, PropChange } from '@/model/workflow/kinds/context'
import { undo } from '../../editing'
import { onAskForGrants } from '../../lambdas/asking'
import { projectOpened } from '../../records'
import { nestedTreeOf } from '../../selectors/nestedTree'
import { selectDoc, selectHeader } from '../../selectors/trees'
import { forbidOrigin, workflowOrigins } from '..'
import { askForOrigins, originsOf } from '../grants'
import { makeProject, putFile } from '../testing/projects'
import { graphOf } from '@/model/workflow/testing/graphs'
import { createHost } from '.'

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  })
})
afterEach(() => void vi.unstubAllGlobals())

const HOME = {
  id: 'home',
  name: 'Home',
  root: {
    id: 'root',
    type: 'Box',
    props: {},
    children: [
      { id: 'a', type: 'Text', name: 'Title', props: { text: 'Hello', size: 1 } },
      { id: 'b', type: 'Text', name: 'Twin', props: {} },
      { id: 'c', type: 'Text', name: 'Twin', props: {} },
    ],
  },
}

function setup({ asks = true } = {}) {
  const store = makeProject({ trees: [HOME] })
  const run = runFor({ id: 'r', projectId: 'default', workflowName: 'Translate', asks })
  const host = createHost({
    store: {
      dispatch: store.dispatch,
      getState: () => store.getState(),
      extra: store.dispatch((_, __, extra) => extra),
    },
    run,
    asked: new Set(),
    runChild: () => Promise.reject(new Error('It calls nobody.')),
  })
  const propsOf = (id: string) => {
    const state = store.getState()
    const header = selectHeader(state, 'home')
    const { children = [] } = header ? nestedTreeOf(header, selectDoc(state, 'home')).root : {}
    return children.find((node) => node.id === id)?.props
  }
  return { store, host, propsOf, run }
}

const options = () => ({ signal: new AbortController().signal, idempotencyKey: 'run:|step' })

it('reads a tree by its name as nested JSON', async () => {
  const { host } = setup()
  expect(await host.readTree('Home')).toMatchObject({ name: 'Home', root: { id: 'root' } })
  await expect(host.readTree('Away')).rejects.toMatchObject({
    code: 'missing',
    message: 'There is no document “Away” in this project.',
  })
})

it('sets props by id and by name in one step that can be undone', async () => {
  const { host, propsOf, store } = setup()
  const changes: readonly PropChange[] = [
    { node: 'Title', props: { text: 'Hallo' } },
    { node: 'b', props: { text: 'B' } },
    { node: 'c', props: {} },
  ]
  expect(await host.setProps('home', changes)).toBe(2)
  expect(propsOf('a')).toEqual({ text: 'Hallo', size: 1 })
  expect(await host.setProps('home', changes)).toBe(0)
  const step = store.dispatch(undo('home'))
  expect(JSON.stringify(step)).toContain('“Translate” set props of “Home”')
  expect(propsOf('a')).toEqual({ text: 'Hello', size: 1 })
  expect(propsOf('b')).toEqual({})
})

it('changes nothing where one of the nodes is not to be found', async () => {
  const { host, propsOf } = setup()
  const set = (node: string) =>
    host.setProps('Home', [
      { node: 'a', props: { text: 'x' } },
      { node, props: { text: 'x' } },
    ])
  await expect(set('Nobody')).rejects.toMatchObject({
    message: '“Home” has no node with the id or the name “Nobody”.',
  })
  await expect(set('Twin')).rejects.toThrow(/^Several nodes of “Home” are called “Twin”/)
  expect(propsOf('a')).toMatchObject({ text: 'Hello' })
})

it('writes no code, and reads what there is', async () => {
  const { host, store } = setup()
  putFile(store, '/a.txt', 'A')
  expect(await host.readFile('a.txt')).toBe('A')
  await expect(host.readFile('/b.txt')).rejects.toMatchObject({ code: 'missing' })
  await expect(host.writeFile('/lambdas/x.ts', '1')).rejects.toMatchObject({ code: 'permission' })
  await host.writeFile('deep/../b.txt', 'B')
  expect(await host.readFile('/b.txt')).toBe('B')
})

it('shows notices', () => {
  const { host, store } = setup()
  host.toast('Done', 'success')
  expect(store.getState().notices.notices).toMatchObject([{ text: 'Done', kind: 'success' }])
})

it('reaches no other project than its own', async () => {
  const { host, store } = setup()
  store.dispatch(projectOpened('other'))
  await expect(host.writeFile('/a.txt', 'x')).rejects.toMatchObject({ code: 'closed' })
  host.toast('Done', 'info')
  expect(store.getState().notices.notices).toEqual([])
  expect(store.getState().files.files).toEqual([])
})

it('tells of a lambda that is not there', async () => {
  const { host } = setup()
  const call = host.runLambda('none', 1, { ...options(), seed: 1, log() {} })
  await expect(call).rejects.toMatchObject({ code: 'missing', more: { retryable: false } })
})

it('sleeps until it is aborted', async () => {
  const { host } = setup()
  await host.sleepUntil(Date.now() - 1000, options().signal)
  const ending = new AbortController()
  const sleeping = host.sleepUntil(Date.now() + 60_000, ending.signal)
  ending.abort()
  await expect(sleeping).rejects.toMatchObject({ code: 'cancelled' })
})

const request = (url: string): HttpRequest => ({ url, method: 'GET', headers: {} })

it('asks once in a run before it sends requests to a host', async () => {
  const asked: unknown[] = []
  const stop = onAskForGrants(async ({ kind, name }, missing) => {
    asked.push([kind, name, missing.net])
    return {}
  })
  const { host } = setup()
  const fetched = () => host.fetch(request('https://a.example/x'), options())
  await expect(fetched()).rejects.toMatchObject({ code: 'permission', more: { retryable: false } })
  await expect(fetched()).rejects.toThrow(
    '“Translate” may not send requests to “https://a.example”. Run it again, and allow it.',
  )
  expect(asked).toEqual([['workflow', 'Translate', ['https://a.example']]])
  stop()
})

it('asks nobody where no person began the run', async () => {
  const stop = onAskForGrants(() => Promise.reject(new Error('Nobody is to be asked.')))
  const { host } = setup({ asks: false })
  await expect(host.fetch(request('https://a.example/x'), options())).rejects.toThrow(
    /Run it once by hand, and allow it\.$/,
  )
  stop()
})

it.each(['nowhere', 'ftp://a.example', 'http://a.example/x', 'https://me:secret@a.example'])(
  'fetches nothing from “%s”',
  async (url) => {
    const { host } = setup()
    await expect(host.fetch(request(url), options())).rejects.toMatchObject({ code: 'validation' })
  },
)

it('remembers what a workflow was allowed, apart from lambdas of the same id', async () => {
  const stop = onAskForGrants(async (_, missing) => missing)
  const { run } = setup()
  const origins = ['https://a.example', 'https://b.example']
  expect(await askForOrigins(run, origins, new Set())).toEqual(origins)
  stop()
  expect(workflowOrigins('default', 'w')).toEqual(origins)
  expect(workflowOrigins('other', 'w')).toEqual([])
  forbidOrigin('default', 'w', 'https://a.example')
  expect(workflowOrigins('default', 'w')).toEqual(['https://b.example'])
})

it('knows the hosts that stand in a workflow, and none that are computed', () => {
  const http = (url: string) => ({ kind: 'http', params: { url } })
  const graph = graphOf({
    one: http('https://a.example/users/{{ input }}'),
    two: http('https://a.example'),
    computed: http('https://{{ input }}.example/x'),
    partly: http('https://b.example{{ input }}'),
    off: { ...http('https://c.example'), disabled: 'skip' },
    other: http('https://d.example?x'),
  })
  expect(originsOf(graph)).toEqual(['https://a.example', 'https://d.example'])
  expect(originsOf(graph, 'other')).toEqual(['https://d.example'])
})
