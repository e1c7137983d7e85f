import { afterEach, expect, it, vi } from 'vitest'
import { takeLock } from './runLocks'
import { fakeLocks } from './testing/locks'

afterEach(() => void vi.unstubAllGlobals())

it.each(['with the locks of the browser', 'without them'])('takes turns %s', async (how) => {
  if (how.startsWith('with ')) vi.stubGlobal('navigator', { locks: fakeLocks() })
  const letGo = await takeLock('a')
  expect(letGo).toBeDefined()
  expect(await takeLock('a')).toBeUndefined()
  expect(await takeLock('b')).toBeDefined()

  const tired = new AbortController()
  const withdrawn = takeLock('a', tired.signal)
  const next = takeLock('a', new AbortController().signal)
  tired.abort()
  expect(await withdrawn).toBeUndefined()
  letGo?.()
  letGo?.()
  const letGoNext = await next
  expect(letGoNext).toBeDefined()
  expect(await takeLock('a')).toBeUndefined()
  letGoNext?.()
  await expect.poll(() => takeLock('a')).toBeDefined()
})
