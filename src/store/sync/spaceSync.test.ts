import { describe, expect, it, vi } from 'vitest'
import type { NestedTree } from '@/model/tree/types'
import { applyEdit, removeTree } from '../editing'
import { startApp } from '../projects'
import { selectDoc, selectHeader } from '../selectors'
import { deleteFile, saveFile } from '../slices/filesSlice'
import { clearFlaskData, syncFromFlask, syncToFlask } from '../slices/syncSlice'
import { fakeServices, makeTestStore, memoryServer, offlineTransport } from '../testing'
import type { Services } from '../services'
import { decide } from './decide'
import { readRecovered, settleRecovered } from './recovered'

const TREE: NestedTree = {
  id: 'page',
  name: 'Page',
  root: {
    id: 'root',
    type: 'Box',
    children: [{ id: 'title', type: 'Heading', props: { text: '' } }],
  },
}
const file = (content: string, id = 'f1') => ({
  id,
  name: 'a.ts',
  content,
  language: 'typescript',
  path: '/src',
})

/** A browser in front of servers, one per space; `online` may be taken away. */
function browser(servers = new Map<string, ReturnType<typeof memoryServer>>()) {
  const line = { online: true }
  const serverOf = (space: string) => {
    let server = servers.get(space)
    if (!server) servers.set(space, (server = memoryServer()))
    return server
  }
  const remote: Services['remote'] = (space) => {
    const pick = () => (line.online ? serverOf(space).transport : offlineTransport())
    return {
      sync: (request) => pick().sync(request),
      snapshot: () => pick().snapshot(),
      check: () => pick().check(),
      stats: () => pick().stats(),
      clear: () => pick().clear(),
    }
  }
  const services = fakeServices({ remote })
  const store = makeTestStore({ services })
  const contents = () => store.getState().files.files.map(({ content }) => content)
  const push = () => store.dispatch(syncToFlask()).unwrap()
  const pull = () => store.dispatch(syncFromFlask()).unwrap()
  return { line, servers, server: serverOf('default'), store, services, contents, push, pull }
}

describe('push', () => {
  it('sends what the server does not have, and then nothing more', async () => {
    const { store, server, push, services } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    expect(server.records.get('files:f1')?.value).toEqual(file('a'))
    expect(await services.db.project().sync.unsentKeys()).toEqual([])
    const sent = vi.spyOn(server.transport, 'sync')
    await push()
    expect(sent.mock.calls.flatMap(([{ ops }]) => ops)).toEqual([])
  })

  it('sends removals', async () => {
    const { store, server, push } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await store.dispatch(deleteFile('f1'))
    await push()
    expect(server.records.has('files:f1')).toBe(false)
    expect(server.space.rows.get('files:f1')?.registers.get('content')).toBe('a')
  })

  it('sends what was edited meanwhile as an edit of its own', async () => {
    const { store, server, push, services } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await store.dispatch(saveFile(file('b')))
    const { sync: send } = server.transport
    const sets: unknown[] = []
    vi.spyOn(server.transport, 'sync').mockImplementation(async (request) => {
      sets.push(...request.ops.flatMap(({ set }) => [...set]))
      if (sets.length === 1) await store.dispatch(saveFile(file('c')))
      return send(request)
    })
    await push()
    expect(sets).toEqual([
      ['content', ['a', 'b']],
      ['content', ['b', 'c']],
    ])
    expect(server.records.get('files:f1')?.value).toMatchObject({ content: 'c' })
    expect(await services.db.project().sync.unsentKeys()).toEqual([])
  })

  it('keeps everything when the server is out of reach, and says so', async () => {
    const { line, store, push, services } = browser()
    line.online = false
    await store.dispatch(saveFile(file('a')))
    await expect(push()).rejects.toThrow('The server does not answer.')
    expect(store.getState().sync).toMatchObject({ status: 'error', unsent: 1 })
    expect(await services.db.project().sync.unsentKeys()).toEqual(['files:f1'])
  })

  it('sends more than one batch', async () => {
    const { store, server, push } = browser()
    const children = Array.from({ length: 1200 }, (_, at) => ({ id: `n${at}`, type: 'Text' }))
    const { importTrees } = await import('../editing')
    store.dispatch(
      importTrees([{ id: 'big', name: 'Big', root: { id: 'r', type: 'Box', children } }]),
    )
    await push()
    expect([...server.records.keys()].filter((key) => key.startsWith('nodes:'))).toHaveLength(1201)
  })
})

describe('pull', () => {
  it('takes what the server has', async () => {
    const { server, contents, pull } = browser()
    await server.put('files:f1', file('theirs'))
    await pull()
    expect(contents()).toEqual(['theirs'])
  })

  it('takes what others changed beside what waits here', async () => {
    const { store, server, pull, push } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await store.dispatch(saveFile(file('mine')))
    await server.put('files:f1', { ...file('a'), language: 'theirs', path: '/lib' })
    await pull()
    expect(store.getState().files.files).toEqual([
      { ...file('mine'), language: 'theirs', path: '/lib' },
    ])
    await push()
    expect(server.records.get('files:f1')?.value).toMatchObject({ content: 'mine', path: '/lib' })
    expect(server.space.conflicts).toEqual([])
  })

  it('merges what two people changed in different lines of a text', async () => {
    const { store, server, contents, push } = browser()
    await store.dispatch(saveFile(file('one\ntwo\nthree\n')))
    await push()
    await store.dispatch(saveFile(file('ONE\ntwo\nthree\n')))
    await server.put('files:f1', file('one\ntwo\nTHREE\n'))
    await push()
    await vi.waitFor(() => expect(contents()).toEqual(['ONE\ntwo\nTHREE\n']))
    expect(store.getState().sync.conflicts).toEqual([])
    await push()
    expect(server.records.get('files:f1')?.value).toMatchObject({ content: 'ONE\ntwo\nTHREE\n' })
  })

  it('merges what the author typed while the conflict came, and loses none of it', async () => {
    const { store, server, contents, push } = browser()
    const lines = (first: string, middle: string, last: string) =>
      file([first, '2', '3', '4', middle, '6', '7', '8', last].map((line) => `${line}\n`).join(''))
    await store.dispatch(saveFile(lines('1', '5', '9')))
    await push()
    await store.dispatch(saveFile(lines('mine', '5', '9')))
    await server.put('files:f1', lines('1', 'theirs', '9'))
    const { sync: send } = server.transport
    vi.spyOn(server.transport, 'sync').mockImplementationOnce(async (request) => {
      await store.dispatch(saveFile(lines('mine', '5', 'mine too')))
      return send(request)
    })
    await push()
    const whole = lines('mine', 'theirs', 'mine too').content
    await vi.waitFor(async () => {
      await push()
      expect(contents()).toEqual([whole])
      expect(server.records.get('files:f1')?.value).toMatchObject({ content: whole })
    })
    expect(store.getState().sync.conflicts).toEqual([])
  })

  it('leaves to people what both changed in the same line', async () => {
    const { store, server, contents, push } = browser()
    await store.dispatch(saveFile(file('one\n')))
    await push()
    await store.dispatch(saveFile(file('mine\n')))
    await server.put('files:f1', file('theirs\n'))
    await push()
    expect(contents()).toEqual(['theirs\n'])
    await vi.waitFor(() =>
      expect(store.getState().sync.conflicts).toMatchObject([
        { key: 'files:f1', path: 'content', isMine: true, kept: 'theirs\n', lost: 'mine\n' },
      ]),
    )
  })

  it('keeps an edit of what somebody else removed, in the trash, and says so', async () => {
    const { store, server, contents, pull, push } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await store.dispatch(saveFile(file('mine')))
    await server.put('files:f1', null)
    await pull()
    expect(contents()).toEqual([])
    await push()
    expect(server.space.rows.get('files:f1')?.registers.get('content')).toBe('mine')
    await vi.waitFor(() =>
      expect(store.getState().sync.conflicts).toMatchObject([
        { key: 'files:f1', path: 'content', kind: 'trash', kept: 'mine' },
      ]),
    )
  })

  it('removes what the server says is gone', async () => {
    const { store, server, contents, pull, push } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await pull()
    await server.put('files:f1', null)
    await pull()
    expect(contents()).toEqual([])
  })

  it('enters no undo history', async () => {
    const first = browser()
    first.store.dispatch((await import('../editing')).importTrees([TREE]))
    await first.push()
    const second = browser(first.servers)
    await second.pull()
    expect(selectDoc(second.store.getState(), 'page')?.nodes.size).toBe(2)
    expect(second.store.getState().history.byTree).toEqual({})
  })

  it('brings edits of one browser to the other, node by node', async () => {
    const [first, { importTrees }] = [browser(), await import('../editing')]
    const second = browser(first.servers)
    const set = (store: typeof first.store, id: string, name: string) =>
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'x',
          ops: [{ op: 'set', id, path: ['name'], value: name }],
        }),
      )
    first.store.dispatch(importTrees([TREE]))
    await first.push()
    await second.pull()
    set(first.store, 'root', 'of the first')
    set(second.store, 'title', 'of the second')
    await first.push()
    await second.push()
    await first.pull()
    await second.pull()
    for (const { store } of [first, second]) {
      const tree = await import('../selectors/nestedTree').then(({ nestedTreeOf }) => {
        const header = selectHeader(store.getState(), 'page')
        if (!header) throw new Error('The tree is gone.')
        return nestedTreeOf(header, selectDoc(store.getState(), 'page'))
      })
      expect(tree.root).toMatchObject({
        name: 'of the first',
        children: [{ name: 'of the second' }],
      })
    }
  })

  it('sets an unreadable record aside and takes the rest', async () => {
    const { server, services, contents, pull } = browser()
    await server.put('nodes:page/x', { id: 'x', treeId: 'page' })
    await server.put('files:f1', file('good'))
    await pull()
    expect(contents()).toEqual(['good'])
    expect(await services.db.project().quarantine()).toMatchObject([{ key: 'nodes:page/x' }])
  })

  it('keeps a tree of another dialect as it is', async () => {
    const { server, store, services, pull } = browser()
    const foreign = { id: 'odd', layout: { children: [] } }
    await server.put('componentTrees:odd', foreign)
    await pull()
    expect(selectHeader(store.getState(), 'odd')).toMatchObject({ name: 'odd', rootId: '' })
    expect(await services.db.get('componentTrees', 'odd')).toEqual(foreign)
  })
})

describe('a server that lost its records', () => {
  it('gets them back from the browser and empties nothing', async () => {
    const { store, server, contents, push } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    await store.dispatch(clearFlaskData())
    expect(server.records.size).toBe(0)
    expect(contents()).toEqual(['a'])
    await push()
    expect(contents()).toEqual(['a'])
    expect(server.records.get('files:f1')?.value).toEqual(file('a'))
  })

  it('takes what it still has, gets back what it lost, and keeps what was newer here', async () => {
    const { store, server, contents, services, push, pull } = browser()
    await store.dispatch(saveFile(file('a')))
    await push()
    const restore = server.space.backUp()
    await store.dispatch(saveFile(file('newer')))
    await store.dispatch(saveFile(file('b', 'f2')))
    await push()
    restore()
    await pull()
    expect(contents()).toEqual(['a', 'b'])
    expect(store.getState().notices.notices.map(({ text }) => text)).toEqual([
      'The server was put back to an older state. This device has 1 newer item: click the status line to look.',
    ])
    await push()
    expect([...server.records.keys()].sort()).toEqual(['files:f1', 'files:f2'])
    const [recovered] = await services.db.project().sync.recovered()
    expect(recovered?.registers.get('content')).toBe('newer')
    expect(await store.dispatch(readRecovered())).toEqual([
      { key: 'files:f1', values: [{ path: 'content', here: 'newer', server: 'a' }] },
    ])
    await store.dispatch(settleRecovered(['files:f1'], 'here'))
    expect(contents()).toEqual(['newer', 'b'])
    await push()
    expect(server.records.get('files:f1')?.value).toMatchObject({ content: 'newer' })
    expect(await store.dispatch(readRecovered())).toEqual([])
  })

  it('keeps the open conflicts that the server has forgotten, until they are decided', async () => {
    const away = new Map([['default', memoryServer({ isLive: false })]])
    const { store, server, push } = browser(away)
    const names = () => store.getState().files.files.map(({ name }) => name)
    await store.dispatch(saveFile(file('a')))
    await push()
    const restore = server.space.backUp()
    await store.dispatch(saveFile({ ...file('a'), name: 'mine.ts' }))
    await server.put('files:f1', { ...file('a'), name: 'theirs.ts' })
    await push()
    await vi.waitFor(() => expect(store.getState().sync.conflicts).toHaveLength(1))
    restore()
    await push()
    const [open] = store.getState().sync.conflicts
    expect(open).toMatchObject({ key: 'files:f1', path: 'name', isMine: true, lost: 'mine.ts' })
    if (open) await store.dispatch(decide([open], { keep: 'other' }))
    await push()
    expect(names()).toEqual(['mine.ts'])
    expect(server.records.get('files:f1')?.value).toMatchObject({ name: 'mine.ts' })
    expect(store.getState().sync.conflicts).toEqual([])
  })
})

describe('the first start', () => {
  const sample = [{ ...TREE, sample: true }]

  it('shows the sample and gives it to an empty space', async () => {
    const { store, server, push } = browser()
    await store.dispatch(startApp({ sample }))
    expect(store.getState().componentTrees.activeTreeId).toBe('page')
    expect(store.getState().settings.autoSync).toBe(true)
    await push()
    expect(server.records.get('nodes:page/title')?.value).toMatchObject({ type: 'Heading' })
  })

  it('takes what the space holds instead of the sample', async () => {
    const first = browser()
    await first.store.dispatch(saveFile(file('theirs')))
    await first.push()
    const second = browser(first.servers)
    await second.store.dispatch(startApp({ sample }))
    expect(second.contents()).toEqual(['theirs'])
    expect(second.store.getState().componentTrees.headers).toEqual([])
  })

  it('lets an unedited sample yield to what the space turns out to hold', async () => {
    const first = browser()
    await first.store.dispatch(saveFile(file('theirs')))
    await first.push()
    const second = browser(first.servers)
    second.line.online = false
    await second.store.dispatch(startApp({ sample }))
    expect(second.store.getState().componentTrees.headers).toHaveLength(1)
    second.line.online = true
    await second.push()
    expect(second.contents()).toEqual(['theirs'])
    expect(second.store.getState().componentTrees.headers).toEqual([])
    expect(second.server.records.has('componentTrees:page')).toBe(false)
  })

  it('keeps and sends a sample that was edited offline', async () => {
    const first = browser()
    await first.store.dispatch(saveFile(file('theirs')))
    await first.push()
    const second = browser(first.servers)
    second.line.online = false
    await second.store.dispatch(startApp({ sample }))
    second.store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'x',
        ops: [{ op: 'set', id: 'title', path: ['props', 'text'], value: 'mine' }],
      }),
    )
    second.line.online = true
    await second.push()
    expect(selectDoc(second.store.getState(), 'page')?.nodes.size).toBe(2)
    expect(second.server.records.get('nodes:page/root')?.value).toMatchObject({ type: 'Box' })
  })

  it('gives the sample to a space that turns out to be empty', async () => {
    const { line, store, server, push } = browser()
    line.online = false
    await store.dispatch(startApp({ sample }))
    line.online = true
    await push()
    expect(server.records.has('nodes:page/title')).toBe(true)
  })

  it('does not bring back the sample after it was removed', async () => {
    const { store, services } = browser()
    await store.dispatch(startApp({ sample }))
    store.dispatch(removeTree('page'))
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'))
    const again = makeTestStore({ services })
    await again.dispatch(startApp({ sample }))
    expect(again.getState().componentTrees.headers).toEqual([])
  })
})
