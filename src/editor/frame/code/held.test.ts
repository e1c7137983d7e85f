// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import type { LinkedModule } from '@/store/code/linkModules'
import type { BuiltComponents } from '@/store/components/builds'

beforeEach(() => {
  vi.resetModules()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

const built = (code: string): BuiltComponents => ({
  builds: new Map([['a', { id: 'a', entry: '/a' }]]),
  modules: new Map<string, LinkedModule>([
    ['/a', { path: '/a', code: 'same', imports: { './b': '/b' } }],
    ['/b', { path: '/b', code, imports: {} }],
  ]),
})

it('holds a component until its code, or what it imports, is another one; over a reload', async () => {
  const { hold } = await import('./held')
  hold(['a'], built('hangs'))
  vi.resetModules()
  const { heldBecause, release } = await import('./held')
  expect(heldBecause('a', built('hangs'))).toBe('hung')
  expect(heldBecause('a', built('mended'))).toBeUndefined()
  expect(heldBecause('b', built('hangs'))).toBeUndefined()
  release('a')
  expect(heldBecause('a', built('hangs'))).toBeUndefined()
})

it('holds everything with ?safe=1', async () => {
  history.replaceState(null, '', '/?safe=1')
  const { heldBecause } = await import('./held')
  expect(heldBecause('any', built('fine'))).toBe('safe')
})
