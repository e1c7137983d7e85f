import { describe, expect, it, vi } from 'vitest'
import { renameProject, startApp } from '../projects'
import { deleteFile, saveFile, type FileItem } from '../slices/filesSlice'
import { setConflictRules } from '../slices/settingsSlice'
import { syncToFlask } from '../slices/syncSlice'
import { fakeServices, makeTestStore, memoryServer } from '../testing'
import { decide } from './decide'
import { readSyncView } from './syncFigures'

const file = (content: string, language = 'text'): FileItem => ({
  id: 'a',
  name: 'a.txt',
  content,
  language,
  path: '/',
})

/** Browsers in front of one server, which takes nobody for being at it together. */
function office() {
  const servers = new Map<string, ReturnType<typeof memoryServer>>()
  const remote = (space: string) => {
    let server = servers.get(space)
    if (!server) servers.set(space, (server = memoryServer({ isLive: false })))
    return server.transport
  }
  return async function browser() {
    const store = makeTestStore({ services: fakeServices({ remote }) })
    await store.dispatch(startApp({ sample: [] }))
    return {
      store,
      save: async (item: FileItem) => void (await store.dispatch(saveFile(item)).unwrap()),
      push: () => store.dispatch(syncToFlask()).unwrap(),
      content: () => store.getState().files.files.find(({ id }) => id === 'a')?.content,
      open: () => store.getState().sync.conflicts,
      notices: () => store.getState().notices.notices.map(({ text }) => text),
    }
  }
}

/** Two browsers that wrote other texts into one file: the second one comes late. */
async function twoTexts() {
  const browser = office()
  const ana = await browser()
  await ana.save(file('both'))
  await ana.push()
  const ben = await browser()
  await ben.push()
  await ana.save(file('of Ana'))
  await ana.push()
  await ben.save(file('of Ben'))
  return { ana, ben }
}

describe('open conflicts', () => {
  it('wait for a decision unless somebody gave a rule', async () => {
    const { ben } = await twoTexts()
    await ben.push()
    const text = { key: 'files:a', path: 'content', isMine: true }
    await vi.waitFor(() => expect(ben.open()).toMatchObject([text]))
    expect(ben.notices()).toEqual([])
  })

  it('are decided for what stands by a rule, which says so', async () => {
    const { ana, ben } = await twoTexts()
    ben.store.dispatch(setConflictRules({ files: 'standing' }))
    await ben.push()
    await vi.waitFor(() =>
      expect(ben.notices()).toEqual([
        '1 conflict in files was decided by your rule: what stood stays. The other value is kept on the server for 30 days.',
      ]),
    )
    expect(ben.open()).toEqual([])
    expect(ben.content()).toBe('of Ana')
    await ben.push()
    await ana.push()
    expect(ana.open()).toEqual([])
  })

  it('are decided for the author by a rule, and reach the other one', async () => {
    const { ana, ben } = await twoTexts()
    ben.store.dispatch(setConflictRules({ files: 'mine', lambdas: 'standing' }))
    await ben.push()
    const told = () => expect(ben.notices().join()).toContain('yours took the place of what stood')
    // Told last, and on a busy machine not within the second that is given otherwise.
    await vi.waitFor(told, 10_000)
    expect(ben.content()).toBe('of Ben')
    expect(ben.open()).toEqual([])
    await ben.push()
    await ana.push()
    expect(ana.content()).toBe('of Ben')
    expect(ana.open()).toEqual([])
  })

  it('of somebody else are never decided by a rule', async () => {
    const { ana, ben } = await twoTexts()
    ana.store.dispatch(setConflictRules({ files: 'mine' }))
    await ben.push()
    await ana.push()
    await vi.waitFor(() => expect(ana.open()).toMatchObject([{ key: 'files:a', isMine: false }]))
    expect(ana.content()).toBe('of Ana')
  })

  it('are decided by rules that no other browser takes over', async () => {
    const browser = office()
    const ana = await browser()
    ana.store.dispatch(setConflictRules({ files: 'mine' }))
    await ana.push()
    const ben = await browser()
    await ben.push()
    await ana.push()
    expect(ana.store.getState().settings.conflictRules).toEqual({ files: 'mine' })
    expect(ben.store.getState().settings.conflictRules).toBeUndefined()
  })

  it('of the list of projects are shown and decided too', async () => {
    const browser = office()
    const ana = await browser()
    await ana.push()
    const ben = await browser()
    await ben.push()
    await ana.store.dispatch(renameProject('default', 'By Ana'))
    await ana.push()
    await ben.store.dispatch(renameProject('default', 'By Ben'))
    await ben.push()
    const name = () => ben.store.getState().project.projects[0]?.name
    expect(name()).toBe('By Ana')
    // Not the time of the change, which nobody wrote.
    const lost = { key: 'projects:default', path: 'name', lost: 'By Ben' }
    await vi.waitFor(() => expect(ben.open()).toMatchObject([lost]))
    await ben.store.dispatch(decide(ben.open(), { keep: 'other' }))
    expect(ben.open()).toEqual([])
    expect(name()).toBe('By Ben')
    await ben.push()
    await ana.push()
    expect(ana.store.getState().project.projects[0]?.name).toBe('By Ben')
    expect(ana.open()).toEqual([])
  })

  it('of one record that was removed are restored with one decision', async () => {
    const browser = office()
    const ana = await browser()
    await ana.save(file('both'))
    await ana.push()
    const ben = await browser()
    await ben.push()
    await ana.store.dispatch(deleteFile('a'))
    await ana.push()
    await ben.save(file('of Ben', 'markdown'))
    await ben.push()
    expect(
      ben
        .open()
        .map(({ kind, path }) => `${kind} ${path}`)
        .toSorted(),
    ).toEqual(['trash content', 'trash language'])
    await ben.store.dispatch(decide(ben.open(), { keep: 'other' }))
    expect(ben.open()).toEqual([])
    expect(ben.content()).toBe('of Ben')
  })
})

it('the journal tells what was sent and fetched, and how long it took', async () => {
  const ana = await office()()
  await ana.push()
  const before = await ana.store.dispatch(readSyncView())
  await ana.save(file('text'))
  const waiting = await ana.store.dispatch(readSyncView())
  expect(waiting.waitingSince).toBeTypeOf('number')
  await ana.push()
  const after = await ana.store.dispatch(readSyncView())
  expect(after.waitingSince).toBeNull()
  expect(after.pushedAt).toBeGreaterThan(before.pulledAt ?? 0)
})
