// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})

/** This browser in one more tab. */
async function openTab() {
  vi.resetModules()
  return import('./me')
}

it('all tabs of a browser are one person', async () => {
  const [first, second] = [await openTab(), await openTab()]
  expect(first.myId()).toBe(second.myId())
  expect(first.myTab()).not.toBe(second.myTab())
  // As the server takes it.
  expect(first.myTab()).toMatch(/^[\w-]{1,40}\.[\w-]{1,40}$/)
})

it('without a name somebody is a guest with a number of their own, which stays', async () => {
  const { myName, isNamed } = await openTab()
  expect(myName()).toMatch(/^Guest [0-9A-F]{2}$/)
  expect(isNamed()).toBe(false)
  expect((await openTab()).myName()).toBe(myName())
})

it('a name is told to who watches, kept for other tabs, and taken back', async () => {
  const { chooseMyName, myName, isNamed, watchMyName } = await openTab()
  const heard = vi.fn<() => void>()
  const stop = watchMyName(heard)
  chooseMyName('  Ada \n Lovelace ')
  expect([myName(), isNamed(), heard.mock.calls.length]).toEqual(['Ada Lovelace', true, 1])
  expect((await openTab()).myName()).toBe('Ada Lovelace')
  window.dispatchEvent(new StorageEvent('storage', { key: 'espalier.name' }))
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  chooseMyName('')
  expect(heard).toHaveBeenCalledTimes(2)
  expect(myName()).toMatch(/^Guest/)
})

it('where nothing can be stored, a name lasts as long as the page', async () => {
  const refused = () => {
    throw new DOMException('Denied', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refused)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refused)
  const { chooseMyName, myId, myName } = await openTab()
  expect(myId()).toBe(myId())
  chooseMyName('Ana')
  expect(myName()).toBe('Ana')
  vi.restoreAllMocks()
})
