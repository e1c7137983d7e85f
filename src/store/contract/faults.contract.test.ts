import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tabChannel } from '@/lib/channel'
import type { AppStore } from '@/store'
import { applyEdit, importTrees } from '@/store/editing'
import { createProject, deleteProject, openProject, startApp } from '@/store/projects'
import { selectDoc, selectStatusLine } from '@/store/selectors'
import { nestedTreeOf } from '@/store/selectors/nestedTree'
import { saveFile } from '@/store/slices/filesSlice'
import { setSyncInterval, toggleAutoSync } from '@/store/slices/settingsSlice'
import { syncFromFlask, syncToFlask } from '@/store/slices/syncSlice'
import { startAutoSync } from '@/store/sync/thunks'
import {
  breakWith,
  emptyServer,
  heal,
  newBrowser,
  requests,
  serverHolds,
  startServer,
} from './support/world'

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
  sample: true,
  root: { id: 'root', type: 'Box', children: [{ id: 'title', type: 'Text' }] },
}
/** The first one of a browser asks where the space stands, and sends nothing. */
const PUSH = '/spaces/default/sync'

const saved = (store: AppStore) =>
  vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), { timeout: 20_000 })

beforeEach(async () => {
  await heal()
  await emptyServer()
  await requests()
})
afterEach(heal)

function browser(overrides = {}) {
  const made = newBrowser(overrides)
  const { store } = made
  return {
    ...made,
    push: () => store.dispatch(syncToFlask()).unwrap(),
    pull: () => store.dispatch(syncFromFlask()).unwrap(),
    line: () => selectStatusLine(store.getState()),
    unsent: () => made.services.db.project().sync.unsentKeys(),
  }
}

describe('a push', () => {
  it('loses nothing when the server is killed in the middle of it', async () => {
    const { store, push, unsent, line } = browser()
    const children = Array.from({ length: 1500 }, (_, at) => ({ id: `n${at}`, type: 'Text' }))
    store.dispatch(importTrees([{ ...PAGE, root: { id: 'root', type: 'Box', children } }]))
    await saved(store)
    await breakWith({ kind: 'kill', only: PUSH, after: 2, times: 1 })
    await expect(push()).rejects.toThrow('The server does not answer.')
    expect(line().kind).toBe('offline')
    const waiting = (await unsent()).length
    expect(waiting).toBeGreaterThan(500)
    expect(waiting).toBeLessThan(1502)
    await startServer()
    await push()
    expect(await unsent()).toEqual([])
    expect(await serverHolds()).toMatchObject({
      'componentTrees:page': { root: { children: expect.objectContaining({ length: 1500 }) } },
    })
  })

  it('whose answer is lost goes again', async () => {
    const { store, push, unsent } = browser()
    await store.dispatch(saveFile(file('a')))
    await breakWith({ kind: 'lose-answer', only: PUSH, after: 1, times: 1 })
    await expect(push()).rejects.toThrow('The server does not answer.')
    expect(await serverHolds()).toMatchObject({ 'files:a': { id: 'a' } })
    expect(await unsent()).toEqual(['files:a'])
    await push()
    expect(await unsent()).toEqual([])
  })

  it('sends what was edited meanwhile afterwards', async () => {
    const { store, push, unsent } = browser()
    await store.dispatch(saveFile(file('a', 'one')))
    const pushing = push()
    for (let at = 0; at < 20; at += 1) await store.dispatch(saveFile(file('a', `edit ${at}`)))
    await pushing
    await push()
    expect(await unsent()).toEqual([])
    expect(await serverHolds()).toMatchObject({ 'files:a': { content: 'edit 19' } })
  })

  it('goes compressed when it is long', async () => {
    const { store, push } = browser()
    const content = 'A line that is much like the next one.\n'.repeat(500)
    await store.dispatch(saveFile(file('a', content)))
    await requests()
    await push()
    expect(await serverHolds()).toMatchObject({ 'files:a': { content } })
    const sent = (await requests()).filter(({ path }) => path.includes(PUSH))
    expect(sent.length).toBeGreaterThan(0)
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(content.length / 10)
  })

  it('of 10,000 records comes in batches and leaves the page its turns', async () => {
    const { store, push, unsent } = browser()
    const section = (at: number) => ({
      id: `s${at}`,
      type: 'Box',
      children: Array.from({ length: 100 }, (_, own) => ({
        id: `s${at}n${own}`,
        type: 'Text',
        props: { text: `Text ${own} of section ${at}, as long as such texts are` },
      })),
    })
    const children = Array.from({ length: 99 }, (_, at) => section(at))
    store.dispatch(importTrees([{ ...PAGE, root: { id: 'root', type: 'Box', children } }]))
    await saved(store)
    const long: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const before = performance.now()
    await push()
    const took = performance.now() - before
    observer.disconnect()
    expect(await unsent()).toEqual([])
    const pushes = (await requests()).filter(
      ({ path, method }) => path.includes(PUSH) && method === 'POST',
    )
    expect(pushes.length).toBeGreaterThanOrEqual(20)
    expect(Math.max(...pushes.map(({ bytes }) => bytes))).toBeLessThan(500_000)
    console.log(
      `first push of 10,000 records: ${Math.round(took)} ms in ${pushes.length} batches; longest task ${Math.round(Math.max(0, ...long))} ms`,
    )
  }, 60_000)

  it('carries a record of several megabytes', async () => {
    const { store, push, unsent } = browser()
    await store.dispatch(saveFile(file('huge', 'x'.repeat(8_000_000))))
    await store.dispatch(saveFile(file('small')))
    await push()
    expect(await unsent()).toEqual([])
  })
})

describe('something between here and the server', () => {
  it.each([
    [{ status: 200, type: 'text/html', body: '<h1>Log in</h1>' }, 'Something other than'],
    [{ status: 200, type: 'application/json', body: '{"ok":true}' }, 'Something other than'],
    [{ status: 403, type: 'text/html', body: 'no' }, 'The server answers 403'],
    [{ status: 500, type: 'application/json', body: '{"error":"It broke."}' }, 'It broke.'],
  ])('answers %o: nothing leaves the outbox, and the line says why', async (answer, text) => {
    const { store, push, unsent, line } = browser()
    await store.dispatch(saveFile(file('a')))
    await breakWith({ kind: 'answer', only: '/api/v1', ...answer })
    await expect(push()).rejects.toThrow(text)
    expect(await unsent()).toEqual(['files:a'])
    expect(line().kind).toBe('error')
    expect(line().text).toContain('1 change not sent yet')
    expect(line().text).toContain(text)
    await heal()
    await push()
    expect(await unsent()).toEqual([])
  })

  it('finds nobody behind it: that is offline', async () => {
    const { store, push, line } = browser()
    await store.dispatch(saveFile(file('a')))
    await breakWith({ kind: 'answer', status: 502, body: 'Bad gateway' })
    await expect(push()).rejects.toThrow('does not answer')
    expect(line()).toEqual({
      kind: 'offline',
      text: 'Offline · saved here · 1 change not sent yet',
    })
  })

  it('takes no large body: the small records go all the same', async () => {
    const { store, push, unsent } = browser()
    for (const id of ['a', 'b', 'c']) await store.dispatch(saveFile(file(id)))
    await breakWith({
      kind: 'answer',
      status: 413,
      body: 'Too large',
      only: PUSH,
      after: 1,
      times: 2,
    })
    await push().catch(() => {})
    await push()
    expect(await unsent()).toEqual([])
  })
})

describe('auto-sync', () => {
  it('says editing, saved here, synced and offline as it is', async () => {
    const { store, line } = browser()
    const said: string[] = []
    let last = ''
    store.subscribe(() => {
      const { kind } = line()
      if (last !== kind) said.push(kind)
      last = kind
    })
    const stop = store.dispatch(startAutoSync())
    store.dispatch(toggleAutoSync())
    await vi.waitFor(() => expect(line()).toEqual({ kind: 'synced', text: 'Synced' }))
    said.length = 0
    await store.dispatch(saveFile(file('a')))
    expect(line()).toEqual({ kind: 'saved', text: 'Saved here · 1 change not sent yet' })
    await vi.waitFor(() => expect(line().kind).toBe('synced'))
    expect(said).toEqual(['editing', 'saved', 'synced'])

    await breakWith({ kind: 'kill' })
    said.length = 0
    await store.dispatch(saveFile(file('b')))
    await vi.waitFor(() =>
      expect(line()).toEqual({
        kind: 'offline',
        text: 'Offline · saved here · 1 change not sent yet',
      }),
    )
    await store.dispatch(saveFile(file('c')))
    await vi.waitFor(() => expect(line().text).toContain('2 changes not sent yet'))
    await heal()
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(line().kind).toBe('synced'))
    // While it tried, it was offline, and nothing else.
    expect(said.join(' ')).toMatch(/^editing saved offline( editing offline)+( saved)? synced$/)
    expect(await serverHolds()).toMatchObject({ 'files:b': {}, 'files:c': {} })
    store.dispatch(toggleAutoSync())
    stop()
  })

  it('off, leaves pushing and pulling to the person', async () => {
    const [one, two] = [browser(), browser()]
    const stop = one.store.dispatch(startAutoSync())
    await one.store.dispatch(saveFile(file('a')))
    expect(one.line()).toEqual({ kind: 'saved', text: 'Saved here · 1 change not sent yet' })
    expect(await serverHolds()).toEqual({})
    await one.push()
    expect(one.line()).toEqual({ kind: 'saved', text: 'Saved here' })
    await two.pull()
    expect(two.store.getState().files.files).toEqual([file('a')])
    stop()
  })
})

describe('two tabs', () => {
  it('see each other’s edits, and send them once', async () => {
    const name = 'espalier-contract-tabs'
    const one = browser({ channel: tabChannel(name) })
    const { db } = one.services
    const two = browser({ db: db, channel: tabChannel(name) })
    for (const { store } of [one, two]) await store.dispatch(startApp({ sample: [PAGE] }))
    const rename = (store: typeof one.store, id: string) =>
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'x',
          ops: [{ op: 'set', id, path: ['name'], value: `by a tab` }],
        }),
      )
    rename(one.store, 'root')
    rename(two.store, 'title')
    for (const { store } of [one, two]) {
      await vi.waitFor(() => {
        const header = store.getState().componentTrees.headers.find(({ id }) => id === 'page')
        if (!header) throw new Error('The tree is gone.')
        expect(nestedTreeOf(header, selectDoc(store.getState(), 'page')).root).toMatchObject({
          name: 'by a tab',
          children: [{ name: 'by a tab' }],
        })
      })
    }
    await Promise.all([one.push(), two.push()])
    expect(await db.project().sync.unsentKeys()).toEqual([])
    for (const { store } of [one, two]) {
      await vi.waitFor(() => expect(store.getState().sync.unsent).toBe(0))
    }
  })

  it('close a project that the other one deletes', async () => {
    const name = 'espalier-contract-projects'
    const one = browser({ channel: tabChannel(name) })
    const { db } = one.services
    await one.store.dispatch(startApp({ sample: [PAGE] }))
    const shop = await one.store.dispatch(createProject({ name: 'Shop' })).unwrap()
    const { createDb } = await import('@/lib/db')
    const two = browser({ db: createDb({ name: db.root.name }), channel: tabChannel(name) })
    await two.store.dispatch(startApp({ sample: [] }))
    await two.store.dispatch(openProject(shop.id))
    await two.store.dispatch(saveFile(file('in-shop')))
    await one.store.dispatch(deleteProject(shop.id))
    await vi.waitFor(() => expect(two.store.getState().project.activeProjectId).toBe('default'))
    await vi.waitFor(() => expect(two.store.getState().componentTrees.headers).toHaveLength(1))
    expect(two.store.getState().notices.notices).toContainEqual(
      expect.objectContaining({ text: '“Shop” was deleted elsewhere, so it was closed here.' }),
    )
    await vi.waitFor(async () =>
      expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(
        db.project(shop.id).name,
      ),
    )
  })
})

describe('a first start', () => {
  it('shows the sample within two seconds when the server hangs, and takes its content later', async () => {
    const old = browser()
    await old.store.dispatch(saveFile(file('theirs')))
    await old.push()
    await breakWith({ kind: 'hang', only: '/sync' })
    const { store, line } = browser()
    const before = performance.now()
    await store.dispatch(startApp({ sample: [PAGE] }))
    const took = performance.now() - before
    console.log(`first start before a hanging server: ${Math.round(took)} ms`)
    expect(took).toBeLessThan(2500)
    expect(store.getState().componentTrees.activeTreeId).toBe('page')
    store.dispatch(setSyncInterval(1000))
    const stop = store.dispatch(startAutoSync())
    await heal()
    await vi.waitFor(() => expect(store.getState().files.files).toEqual([file('theirs')]), {
      timeout: 10_000,
    })
    await vi.waitFor(() => expect(store.getState().componentTrees.headers).toEqual([]))
    await vi.waitFor(() => expect(line().kind).toBe('synced'))
    expect(Object.keys(await serverHolds())).toEqual(['files:theirs'])
    stop()
  })
})
