import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => vi.resetModules())

it('keeps what was asked for until the code area is there', async () => {
  const { currentArea, onOpenCode, openCode } = await import('.')
  const target = { collection: 'files', id: 'a' } as const
  openCode(target, { line: 3, column: 1 })
  expect(currentArea()).toBe('code')
  const heard = vi.fn<(request: unknown) => void>()
  const stop = onOpenCode(heard)
  expect(heard).toHaveBeenCalledExactlyOnceWith({ target, at: { line: 3, column: 1 } })
  openCode(target)
  expect(heard).toHaveBeenLastCalledWith({ target })
  stop()
})
