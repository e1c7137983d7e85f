import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StorageError } from '@/lib/idb/errors'
import type { RecordStore } from '@/lib/idb/recordStore'
import { getNode } from '@/model/tree/doc'
import type { NestedTree } from '@/model/tree/types'
import { applyEdit, removeTree, undo } from '../editing'
import { projectOpened, recordsArrived } from '../records'
import { selectDoc, selectStatusLine } from '../selectors'
import { saveFile } from '../slices/filesSlice'
import { updateThemeColors } from '../slices/themeSlice'
import { fakeServices, makeTestStore, sendAll } from '../testing'

const TREE: NestedTree = {
  id: 'page',
  name: 'Page',
  root: {
    id: 'root',
    type: 'Box',
    children: [{ id: 'title', type: 'Heading', props: { text: '' } }],
  },
}
const FILE = { id: 'f1', name: 'a.ts', content: 'x', language: 'typescript', path: '/src' }

function setup() {
  const services = fakeServices()
  const store = makeTestStore({ trees: [TREE], services })
  const disk = services.db.project()
  const type = (text: string) =>
    store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'Edit text',
        ops: [{ op: 'set', id: 'title', path: ['props', 'text'], value: text }],
      }),
    )
  const saved = () => vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'))
  const storedText = async () => {
    const [node] = await disk.read([{ collection: 'nodes', treeId: 'page', id: 'title' }])
    return (node?.value?.['props'] as { text?: string } | undefined)?.text
  }
  return { services, store, disk, type, saved, storedText }
}

/** Lets the next write of a record store fail, or wait until told. */
function intercept(disk: RecordStore) {
  return vi.spyOn(disk, 'write')
}

describe('storing edits', () => {
  it('writes exactly the changed records, with their outbox rows', async () => {
    const { type, saved, disk, storedText } = setup()
    await saved()
    await sendAll(disk)
    const write = intercept(disk)
    type('a')
    type('ab')
    await saved()
    expect(write).toHaveBeenCalledTimes(1)
    expect(write.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(['title'])
    expect(await storedText()).toBe('ab')
    expect(await disk.sync.unsentKeys()).toEqual(['nodes:page/title'])
  })

  it('says “saved here” only after the write is on disk', async () => {
    const { store, type, saved, disk } = setup()
    await saved()
    let finish = () => {}
    const held = new Promise<never[]>((resolve) => (finish = () => resolve([])))
    intercept(disk).mockImplementationOnce(() => held)
    type('a')
    expect(selectStatusLine(store.getState()).kind).toBe('editing')
    await vi.waitFor(() => expect(disk.write).toHaveBeenCalled())
    expect(selectStatusLine(store.getState()).kind).toBe('editing')
    finish()
    await saved()
    expect(selectStatusLine(store.getState()).kind).toBe('saved')
  })

  it('stores an edit made while an earlier one is being stored', async () => {
    const { store, type, saved, disk, storedText } = setup()
    await saved()
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    const write = disk.write
    intercept(disk).mockImplementationOnce(async (...args) => {
      await held
      return write(...args)
    })
    type('a')
    await vi.waitFor(() => expect(disk.write).toHaveBeenCalledTimes(1))
    type('ab')
    finish()
    await vi.waitFor(async () => {
      expect(await storedText()).toBe('ab')
      expect(store.getState().sync.local).toBe('saved')
    })
  })

  it('keeps the work, says why, and tries again when a write fails', async () => {
    const { store, type, saved, disk, storedText } = setup()
    await saved()
    intercept(disk).mockRejectedValueOnce(new StorageError('quota'))
    type('a')
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('failed'))
    expect(selectStatusLine(store.getState())).toEqual({
      kind: 'error',
      text: expect.stringContaining('no room left'),
    })
    expect(await storedText()).toBe('')
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), { timeout: 5000 })
    expect(await storedText()).toBe('a')
  })

  it('says that a write failed until one succeeds, whatever is edited meanwhile', async () => {
    const { store, type, saved, disk } = setup()
    await saved()
    intercept(disk).mockRejectedValueOnce(new StorageError('quota'))
    type('a')
    const local = () => store.getState().sync
    await vi.waitFor(() => expect(local().local).toBe('failed'))
    type('ab')
    expect(local()).toMatchObject({ local: 'failed', localError: expect.any(String) })
    await vi.waitFor(() => expect(local().local).toBe('saved'), { timeout: 5000 })
    expect(local().localError).toBeNull()
  })

  it('tries again a second after an edit, however long it has failed', async () => {
    const { type, saved, disk } = setup()
    await saved()
    const write = intercept(disk).mockRejectedValue(new StorageError('quota'))
    vi.useFakeTimers()
    try {
      type('a')
      // Retries come 1, 2, 4, 8, 16 and from then on 30 seconds after each other.
      await vi.advanceTimersByTimeAsync(32_000)
      write.mockClear()
      type('ab')
      type('abc')
      await vi.advanceTimersByTimeAsync(900)
      expect(write).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(100)
      expect(write).toHaveBeenCalledTimes(1)
      await vi.advanceTimersByTimeAsync(29_000)
      expect(write).toHaveBeenCalledTimes(1)
    } finally {
      vi.useRealTimers()
      write.mockRestore()
    }
  })

  it('rejects a save with the sentence, and keeps the file in the state', async () => {
    const { store, saved, disk } = setup()
    await saved()
    intercept(disk).mockRejectedValue(new StorageError('quota'))
    const outcome = await store.dispatch(saveFile(FILE))
    expect(saveFile.rejected.match(outcome)).toBe(true)
    expect(store.getState().files).toMatchObject({
      files: [FILE],
      status: 'failed',
      error: expect.stringContaining('no room left'),
    })
    vi.mocked(disk.write).mockRestore()
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), { timeout: 5000 })
  })

  it('stores undo and the removal of a tree like any edit', async () => {
    const { store, type, saved, disk, storedText } = setup()
    type('a')
    await saved()
    store.dispatch(undo('page'))
    await saved()
    expect(await storedText()).toBe('')
    store.dispatch(removeTree('page'))
    await saved()
    expect(await disk.readAll(0)).toEqual([])
    expect(await disk.sync.unsentKeys()).toContain('nodes:page/title')
  })

  it('writes an edit into the project that it was made in', async () => {
    const { services, store, type, saved, disk, storedText } = setup()
    await saved()
    type('last')
    store.dispatch(updateThemeColors({ primary: 'red' }))
    services.db.activate('other')
    store.dispatch(projectOpened('other'))
    store.dispatch(updateThemeColors({ primary: 'blue' }))
    await saved()
    expect(await storedText()).toBe('last')
    const colors = { primary: 'red' }
    expect(await disk.readCollection('theme')).toMatchObject([{ colors }])
    expect(await services.db.project('other').sync.unsentKeys()).toEqual(['theme:theme'])
  })

  it('writes what the author changed beside what arrived meanwhile', async () => {
    const { store, type, saved, disk } = setup()
    await saved()
    await sendAll(disk)
    const [title] = (await disk.readTree('page')).filter(({ id }) => id === 'title')
    // Another tab took this from the server; this one has an edit of the same record to store.
    const theirs = { ...title, name: 'theirs' }
    const ref = { collection: 'nodes', treeId: 'page', id: 'title' } as const
    await disk.writeUntold([{ ...ref, value: theirs }])
    type('mine')
    await saved()
    const [stored] = (await disk.readTree('page')).filter(({ id }) => id === 'title')
    expect(stored).toMatchObject({ name: 'theirs', props: { text: 'mine' } })
    const doc = selectDoc(store.getState(), 'page')
    expect(doc && getNode(doc, 'title')).toMatchObject({ name: 'theirs', props: { text: 'mine' } })
    const [waiting] = await disk.sync.waiting()
    expect(waiting && [...waiting.set]).toEqual([['props.text', ['', 'mine']]])
  })

  it('makes no outbox row of what came from elsewhere', async () => {
    const { store, saved, disk } = setup()
    await saved()
    await sendAll(disk)
    const write = intercept(disk)
    store.dispatch(recordsArrived({ changes: [{ collection: 'files', id: 'f1', value: FILE }] }))
    store.dispatch(updateThemeColors({ primary: 'oklch(0.5 0.2 265)' }))
    await saved()
    expect(write.mock.calls[0]?.[0].map(({ collection }) => collection)).toEqual(['theme'])
    expect(await disk.sync.unsentKeys()).toEqual(['theme:theme'])
  })
})

describe('when the page is hidden', () => {
  beforeEach(() => vi.stubGlobal('addEventListener', vi.fn<typeof globalThis.addEventListener>()))
  afterEach(() => vi.unstubAllGlobals())

  it('begins the write at once', async () => {
    const { type, disk } = setup()
    const write = intercept(disk)
    type('a')
    expect(write).not.toHaveBeenCalled()
    const [, hide] = vi
      .mocked(globalThis.addEventListener)
      .mock.calls.find(([event]) => event === 'pagehide') ?? ['', () => {}]
    ;(hide as () => void)()
    expect(write).toHaveBeenCalledTimes(1)
  })
})
