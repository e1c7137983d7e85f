import { describe, expect, it, vi } from 'vitest'
import { HttpError } from '@/lib/httpErrors'
import type { MergeOp } from '@/sync/merge/types'
import type { SyncRequest, Transport } from '@/sync/transport'
import { applyEdit, importTrees, removeTree } from '../editing'
import { startApp } from '../projects'
import { selectDoc, selectHeader, selectStatusLine } from '../selectors'
import { deleteFile, saveFile } from '../slices/filesSlice'
import { syncFromFlask, syncToFlask } from '../slices/syncSlice'
import { fakeServices, makeTestStore, memoryServer } from '../testing'

const file = (id: string, content = '') => ({
  id,
  name: id,
  content,
  language: 'typescript',
  path: '/',
})
const PAGE = {
  id: 'page',
  name: 'Page',
  root: { id: 'root', type: 'Box', children: [{ id: 'title', type: 'Text' }] },
}

function browser(
  servers = new Map<string, ReturnType<typeof memoryServer>>(),
  wrap: (transport: Transport) => Transport = (transport) => transport,
) {
  const serverOf = (space: string) => {
    let server = servers.get(space)
    if (!server) servers.set(space, (server = memoryServer()))
    return server
  }
  const services = fakeServices({ remote: (space) => wrap(serverOf(space).transport) })
  const store = makeTestStore({ services })
  return {
    servers,
    services,
    store,
    server: serverOf('default'),
    rename: (id: string, name: string) =>
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'x',
          ops: [{ op: 'set', id, path: ['name'], value: name }],
        }),
      ),
    push: () => store.dispatch(syncToFlask()).unwrap(),
    pull: () => store.dispatch(syncFromFlask()).unwrap(),
    files: () => store.getState().files.files.map(({ id }) => id),
  }
}

/** A server that takes no record that `isBad`, and nothing of a push that holds one. */
const picky =
  (isBad: (op: MergeOp) => boolean, status = 413) =>
  (transport: Transport): Transport => ({
    ...transport,
    sync: async (request) => {
      if (request.ops.some(isBad)) throw new HttpError(status, 'That is too large.')
      return transport.sync(request)
    },
  })

describe('a record that the server refuses', () => {
  const isBad = ({ key, set }: MergeOp) => key === 'files:bad' && set.size > 0

  it('keeps no other back, stays in the outbox, and is named', async () => {
    const { store, server, services, push } = browser(new Map(), picky(isBad))
    for (const id of ['a', 'bad', 'c']) await store.dispatch(saveFile(file(id)))
    await expect(push()).rejects.toThrow('The server refuses “files:bad”: That is too large.')
    expect([...server.records.keys()].sort()).toEqual(['files:a', 'files:c'])
    expect(await services.db.project().sync.unsentKeys()).toEqual(['files:bad'])
    expect(selectStatusLine(store.getState())).toEqual({
      kind: 'error',
      text: 'Saved here · 1 change not sent yet. The server refuses “files:bad”: That is too large.',
    })
  })

  it('goes once it was changed to something that is taken', async () => {
    const tooLong = ({ set }: MergeOp) => JSON.stringify([...set]).length > 1000
    const { store, server, push } = browser(new Map(), picky(tooLong))
    await store.dispatch(saveFile(file('bad', 'x'.repeat(2000))))
    await expect(push()).rejects.toThrow('refuses')
    await expect(push()).rejects.toThrow('refuses')
    await store.dispatch(saveFile(file('bad', 'short')))
    await push()
    expect(server.records.get('files:bad')?.value).toMatchObject({ content: 'short' })
    expect(store.getState().sync).toMatchObject({ status: 'success', unsent: 0, error: null })
  })

  it('is not looked for when the server refuses the browser', async () => {
    const asked = vi.fn<(request: SyncRequest) => void>()
    const { store, push } = browser(new Map(), (transport) => ({
      ...transport,
      sync: (request) => {
        asked(request)
        return Promise.reject(new HttpError(403, 'Pages of “x” may not use this server.'))
      },
    }))
    await store.dispatch(saveFile(file('a')))
    await store.dispatch(saveFile(file('b')))
    await expect(push()).rejects.toThrow('may not use this server')
    expect(asked).toHaveBeenCalledTimes(2) // once for each space
  })
})

describe('a push', () => {
  it('is cut by size, not only by number', async () => {
    const sizes: number[] = []
    const { store, push, server } = browser(new Map(), (transport) => ({
      ...transport,
      sync: (request) => {
        sizes.push(JSON.stringify(request.ops.map(({ set }) => [...set])).length)
        return transport.sync(request)
      },
    }))
    for (let at = 0; at < 6; at += 1) {
      await store.dispatch(saveFile(file(`f${at}`, 'x'.repeat(150_000))))
    }
    await push()
    expect(server.records.size).toBe(6)
    expect(Math.max(...sizes)).toBeLessThan(500_000)
  })

  it('whose answer was lost is sent again and changes nothing more', async () => {
    let lose = true
    const { store, server, push, services } = browser(new Map(), (transport) => ({
      ...transport,
      sync: async (request) => {
        const answer = await transport.sync(request)
        if (lose && request.ops.length > 0) throw new Error('The server does not answer.')
        return answer
      },
    }))
    await store.dispatch(saveFile(file('a')))
    await expect(push()).rejects.toThrow('does not answer')
    expect(server.records.has('files:a')).toBe(true)
    expect(await services.db.project().sync.unsentKeys()).toEqual(['files:a'])
    lose = false
    await push()
    expect(await services.db.project().sync.unsentKeys()).toEqual([])
  })
})

describe('a pull', () => {
  it('renders nothing anew that this browser itself has sent', async () => {
    const { store, push, pull } = browser()
    store.dispatch(importTrees([PAGE]))
    await push()
    const before = selectDoc(store.getState(), 'page')
    await pull()
    await pull()
    expect(selectDoc(store.getState(), 'page')).toBe(before)
  })

  it('keeps edits in a tree that somebody deleted, and brings it back whole when it is restored', async () => {
    const first = browser()
    first.store.dispatch(importTrees([PAGE]))
    await first.push()
    const second = browser(first.servers)
    await second.pull()
    first.store.dispatch(removeTree('page'))
    await first.push()
    second.rename('title', 'mine')
    await second.push()
    expect(selectHeader(second.store.getState(), 'page')).toBeUndefined()
    await vi.waitFor(() =>
      expect(second.store.getState().sync.conflicts).toMatchObject([
        { key: 'nodes:page/title', path: 'name', kind: 'trash', kept: 'mine' },
      ]),
    )
    const header = { id: 'page', name: 'Page', rootId: 'root' }
    await first.server.put('componentTrees:page', header)
    for (const { store, pull } of [first, second]) {
      await pull()
      expect(selectHeader(store.getState(), 'page')).toBeDefined()
      const nodes = selectDoc(store.getState(), 'page')?.nodes
      expect(nodes?.size).toBe(2)
    }
  })

  it('never lets the server turn auto-sync off', async () => {
    const { servers, store, pull } = browser()
    await store.dispatch(startApp({ sample: [] }))
    await servers.get('_projects')?.put('settings:settings', null)
    await pull()
    expect(store.getState().settings.autoSync).toBe(true)
  })
})

describe('a removal', () => {
  it('stays, for a browser that was away', async () => {
    const first = browser()
    const second = browser(first.servers)
    for (const id of ['a', 'b']) await first.store.dispatch(saveFile(file(id)))
    await first.push()
    await second.pull()
    await first.store.dispatch(deleteFile('a'))
    await first.push()
    await second.push()
    expect(second.files()).toEqual(['b'])
    expect([...first.server.records.keys()]).toEqual(['files:b'])
  })

  it('that was undone is undone for others as well', async () => {
    const first = browser()
    const second = browser(first.servers)
    await first.store.dispatch(saveFile(file('a')))
    await first.push()
    await first.store.dispatch(deleteFile('a'))
    await first.push()
    await second.pull()
    await first.store.dispatch(saveFile(file('a', 'again')))
    await first.push()
    await second.pull()
    expect(second.store.getState().files.files).toEqual([file('a', 'again')])
  })
})

describe('the sample', () => {
  const sample = [{ ...PAGE, sample: true }]

  it('is shown within two seconds when the server hangs, and yields when it answers', async () => {
    const first = browser()
    await first.store.dispatch(saveFile(file('theirs')))
    await first.push()
    let answer = () => {}
    const hanging = new Promise<void>((resolve) => (answer = resolve))
    const second = browser(first.servers, (transport) => ({
      ...transport,
      sync: async (request) => {
        await hanging
        return transport.sync(request)
      },
    }))
    const before = performance.now()
    await second.store.dispatch(startApp({ sample }))
    expect(performance.now() - before).toBeLessThan(2000)
    expect(second.store.getState().componentTrees.activeTreeId).toBe('page')
    answer()
    await second.push()
    expect(second.files()).toEqual(['theirs'])
    expect(second.store.getState().componentTrees.headers).toEqual([])
    expect(second.server.records.has('componentTrees:page')).toBe(false)
  })

  it('counts as synced only once the server has it', async () => {
    const { store, server, push } = browser()
    await store.dispatch(startApp({ sample }))
    const kind = () => selectStatusLine(store.getState()).kind
    expect(server.records.size).toBe(0)
    expect(kind()).toBe('saved')
    await push()
    expect(server.records.has('nodes:page/title')).toBe(true)
    expect(kind()).toBe('synced')
  })

  it('does not go over the edits of whoever gave it first, however late it comes', async () => {
    const first = browser()
    let reach = true
    const late = browser(first.servers, (transport) => ({
      ...transport,
      sync: (request) =>
        reach || request.ops.length === 0
          ? transport.sync(request)
          : Promise.reject(new Error('The server does not answer.')),
    }))
    reach = false
    await late.store.dispatch(startApp({ sample }))
    await expect(late.push()).rejects.toThrow('does not answer')
    await first.store.dispatch(startApp({ sample }))
    await first.push()
    first.rename('title', 'edited')
    await first.push()
    reach = true
    await late.push()
    expect(first.server.records.get('nodes:page/title')?.value).toMatchObject({ name: 'edited' })
    expect(selectDoc(late.store.getState(), 'page')?.nodes.size).toBe(2)
  })
})
