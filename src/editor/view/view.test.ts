// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  vi.resetModules()
})

/** The module as a fresh page has it. */
const freshPage = () => import('./view')

it('is remembered by the tab, over a reload', async () => {
  const first = await freshPage()
  expect(first.readView()).toEqual({ viewport: 'fill', zoom: 'fit', scheme: 'light' })
  first.changeView({ viewport: 'phone', zoom: 1.5 })
  first.changeView({ scheme: 'dark' })
  vi.resetModules()
  const second = await freshPage()
  expect(second.readView()).toEqual({ viewport: 'phone', zoom: 1.5, scheme: 'dark' })
})

it.each(['not JSON', 'null', '{"viewport":320,"zoom":"huge","scheme":7}'])(
  'begins as ever where the storage holds %s',
  async (text) => {
    sessionStorage.setItem('espalier.view', text)
    const { readView } = await freshPage()
    expect(readView()).toEqual({ viewport: 'fill', zoom: 'fit', scheme: 'light' })
  },
)

it('brings asks to the canvas until it goes', async () => {
  const { askView, onAskView } = await freshPage()
  const answer = vi.fn<() => void>()
  const stop = onAskView('fit', answer)
  askView('fit')
  askView('larger')
  expect(answer).toHaveBeenCalledTimes(1)
  stop()
  askView('fit')
  expect(answer).toHaveBeenCalledTimes(1)
})
