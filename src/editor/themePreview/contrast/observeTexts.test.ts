import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HostMessage } from '@/model/canvasProtocol'
import { applyEdit } from '@/store/editing'
import { selectTheme } from '@/store/selectors/themes'
import { updateThemeColors } from '@/store/slices/themeSlice'
import { makeTestStore } from '@/store/testing'
import { observeTexts } from './observeTexts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const part = { kind: 'contrast', seq: -1, rows: [], seen: 1, of: 2, done: true } as const

function setup() {
  const store = makeTestStore({
    trees: [{ id: 't', name: 'T', root: { id: 'r', type: 'Box' } }],
  })
  const sent: HostMessage[] = []
  const told: string[] = []
  const { hear, stop } = observeTexts({
    store,
    themeIn: (state) => selectTheme(state, 'theme'),
    send: (message) => sent.push(message),
    heard: {
      result: (mode, { total }) => told.push(`${mode} ${total}`),
      progress: (share) => share !== null && told.push(`at ${share}`),
    },
  })
  const asked = () =>
    sent.flatMap((one) => (one.kind === 'contrast' && one.stop !== true ? [one.seq] : []))
  const answer = (seq: number | undefined, more: { readonly done?: boolean } = {}) =>
    hear({ ...part, seq: seq ?? -1, ...more })
  const shown = () => sent.flatMap((one) => (one.kind === 'theme' ? [one.scheme] : []))
  return { store, sent, told, answer, asked, shown, stop }
}

it('asks mode by mode', () => {
  const { told, answer, asked, shown } = setup()
  expect(shown()).toEqual(['light'])
  answer(asked().at(-1))
  expect(shown()).toEqual(['light', 'dark'])
  answer(asked().at(-1))
  expect(told).toEqual(['light 0', 'dark 0'])
  expect(asked()).toHaveLength(2)
})

it('begins again, once, after the theme and a document have changed, and drops what was under way', () => {
  const { store, told, answer, asked, sent } = setup()
  const first = asked().at(-1)
  store.dispatch(updateThemeColors({ primary: 'red' }))
  const ops = [{ op: 'set', id: 'r', path: ['name'], value: 'A' }] as const
  store.dispatch(applyEdit({ treeId: 't', label: 'Rename', ops }))
  expect(sent.at(-1)).toMatchObject({ kind: 'contrast', stop: true })
  answer(first)
  expect(told).toEqual([])
  vi.advanceTimersByTime(299)
  expect(asked()).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(asked()).toHaveLength(2)
  answer(asked().at(-1))
  expect(told).toEqual(['light 0'])
})

it('says how far it is when it takes long', () => {
  const { told, answer, asked } = setup()
  answer(asked().at(-1), { done: false })
  vi.advanceTimersByTime(250)
  answer(asked().at(-1), { done: false })
  expect(told).toEqual(['at 0.25'])
})

it('is quiet once it was stopped', () => {
  const { store, stop, asked } = setup()
  stop()
  store.dispatch(updateThemeColors({ primary: 'red' }))
  vi.advanceTimersByTime(1000)
  expect(asked()).toHaveLength(1)
})
