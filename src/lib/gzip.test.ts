import { gunzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { gzipped } from './gzip'

afterEach(() => vi.unstubAllGlobals())

it('compresses what is worth it', async () => {
  const text = JSON.stringify(Array.from({ length: 200 }, (_, at) => ({ at, name: 'Überschrift' })))
  const packed = await gzipped(text)
  const bytes = Buffer.from((await packed?.arrayBuffer()) ?? new ArrayBuffer())
  expect(gunzipSync(bytes).toString('utf8')).toBe(text)
  expect(bytes.length).toBeLessThan(text.length / 5)
})

it('leaves short texts as they are', async () => {
  expect(await gzipped('{"a":1}')).toBeUndefined()
})

it('does without in a browser that cannot', async () => {
  vi.stubGlobal('CompressionStream', undefined)
  Reflect.deleteProperty(globalThis, 'CompressionStream')
  expect(await gzipped('x'.repeat(10_000))).toBeUndefined()
})
