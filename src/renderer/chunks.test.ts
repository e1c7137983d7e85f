import { describe, expect, it } from 'vitest'
import { chunksOf } from './chunks'

const ids = Array.from({ length: 3000 }, (_, at) => `node-${at}`)

describe('chunksOf', () => {
  it('keeps every id in order, in pieces of bounded length', () => {
    const chunks = chunksOf(ids)
    expect(chunks.flat()).toEqual(ids)
    expect(chunks.length).toBeGreaterThan(10)
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(256)
  })

  it('changes at most two pieces when an id comes in the middle', () => {
    const before = new Set(chunksOf(ids).map((chunk) => chunk.join()))
    const after = chunksOf([...ids.slice(0, 1500), 'new', ...ids.slice(1500)])
    expect(after.filter((chunk) => !before.has(chunk.join())).length).toBeLessThanOrEqual(2)
  })
})
