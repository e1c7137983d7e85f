import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

it('comes back to the theme that was looked at', async () => {
  const { lookAtTheme } = await import('.')
  lookAtTheme('orchard')
  vi.resetModules()
  expect((await import('.')).themeView().themeId).toBe('orchard')
})

it('forgets the token and the mode with the theme', async () => {
  const { lookAtMode, lookAtTheme, selectToken, themeView } = await import('.')
  lookAtMode('dark')
  selectToken('primary')
  lookAtTheme('orchard')
  expect(themeView()).toEqual({ themeId: 'orchard', mode: 'light', token: null })
})

it('tells of another token, and not of another mode', async () => {
  const { lookAtMode, selectToken, watchSelectedToken } = await import('.')
  const heard: (string | null)[] = []
  const stop = watchSelectedToken((token) => heard.push(token))
  selectToken('primary')
  lookAtMode('dark')
  selectToken('primary')
  selectToken(null)
  stop()
  selectToken('ring')
  expect(heard).toEqual(['primary', null])
})
