// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CodeKey } from '@/model/code/target'
import type { CodeView } from './codeView'
import { withClosed, withOpen, withTabAt } from './tabs'

const start = {
  tabs: ['files:a', 'files:b'],
  active: 'files:a',
  passing: null,
} as unknown as CodeView

beforeEach(() => vi.resetModules())
afterEach(() => localStorage.clear())

it('opens a text after the one that is shown, once', () => {
  const opened = withOpen(start, 'files:c')
  expect(opened.tabs).toEqual(['files:a', 'files:c', 'files:b'])
  expect(withOpen(opened, 'files:b')).toMatchObject({ tabs: opened.tabs, active: 'files:b' })
})

it('lets a text that is only looked at go for the next one', () => {
  const looked = withOpen(start, 'files:c', { keep: false })
  expect(withOpen(looked, 'files:d', { keep: false }).tabs).toEqual([
    'files:a',
    'files:d',
    'files:b',
  ])
  const kept = withOpen(looked, 'files:c')
  expect(withOpen(kept, 'files:d', { keep: false }).tabs).toHaveLength(4)
})

it('shows a neighbour of a closed tab', () => {
  const closing = (...keys: CodeKey[]) => withClosed(start, new Set(keys))
  expect(closing('files:a')).toMatchObject({ tabs: ['files:b'], active: 'files:b' })
  expect(closing('files:b')).toMatchObject({ tabs: ['files:a'], active: 'files:a' })
  expect(closing('files:a', 'files:b')).toMatchObject({ tabs: [], active: null })
})

it('moves tabs', () => {
  expect(withTabAt(start, 'files:b', 0).tabs).toEqual(['files:b', 'files:a'])
})

it('tells a place that is asked for twice apart', () => {
  const at = { line: 1, column: 1 }
  const first = withOpen(start, 'files:a', { at })
  expect(withOpen(first, 'files:a', { at }).place).not.toEqual(first.place)
})

it('remembers the tabs of each project over a reload', async () => {
  const before = await import('./codeView')
  before.showProject('one')
  before.changeCodeView((view) => withOpen(view, 'files:a'))
  before.showProject('two')
  expect(before.readCodeView().tabs).toEqual([])
  vi.resetModules()
  const after = await import('./codeView')
  after.showProject('one')
  expect(after.readCodeView()).toMatchObject({ tabs: ['files:a'], active: 'files:a' })
})
