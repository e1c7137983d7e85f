import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf, changedKeys, emptyBuckets, entriesOf, getEntry, withEntries } from './buckets'

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'a', 'b'),
  fc.string({ maxLength: 4 }),
)
const changes = fc.array(fc.tuple(key, fc.option(fc.nat(9), { nil: undefined })), {
  maxLength: 400,
})

describe('buckets', () => {
  it('[B1] behaves as a Map does, whatever the keys', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), (rounds) => {
        const model = new Map<string, number>()
        let map = emptyBuckets<number>()
        for (const round of rounds) {
          map = withEntries(map, round)
          for (const [k, value] of round) {
            if (value === undefined) model.delete(k)
            else model.set(k, value)
          }
        }
        expect(map.size).toBe(model.size)
        expect(new Map(entriesOf(map))).toEqual(model)
        for (const k of model.keys()) expect(getEntry(map, k)).toBe(model.get(k))
      }),
    )
  })

  it('[B2] finds exactly the keys that differ, also across growth', () => {
    const before = bucketsOf(Array.from({ length: 100 }, (_, n) => [`k${n}`, n] as const))
    const grown = withEntries(
      before,
      Array.from({ length: 2000 }, (_, n) => [`new${n}`, n] as const),
    )
    expect(grown.count).toBeGreaterThan(before.count)
    expect(changedKeys(before, grown)).toHaveLength(2000)
    const after = withEntries(grown, [
      ['k7', 0],
      ['new1', undefined],
      ['k8', 8],
    ])
    expect(changedKeys(grown, after).toSorted()).toEqual(['k7', 'new1'])
  })

  it('[B2] finds the keys that differ between maps of any size, either way', () => {
    fc.assert(
      fc.property(changes, fc.nat(3000), changes, (first, added, then) => {
        const before = withEntries(emptyBuckets<number>(), first)
        const many = Array.from({ length: added }, (_, n) => [`new${n}`, n] as const)
        const after = withEntries(withEntries(before, many), then)
        const [old, now] = [new Map(entriesOf(before)), new Map(entriesOf(after))]
        const differing = [...new Set([...old.keys(), ...now.keys()])].filter(
          (one) => old.get(one) !== now.get(one),
        )
        expect(changedKeys(before, after).toSorted()).toEqual(differing.toSorted())
        expect(changedKeys(after, before).toSorted()).toEqual(differing.toSorted())
      }),
    )
  })

  it('grows for many entries at once as for one after the other', () => {
    const all = Array.from({ length: 30_000 }, (_, n) => [`k${n}`, n] as const)
    const began = performance.now()
    const atOnce = withEntries(emptyBuckets<number>(), all)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(atOnce.count).toBe(bucketsOf(all).count)
    expect(new Map(entriesOf(atOnce))).toEqual(new Map(all))
    expect(withEntries(atOnce, [...all, ...all])).toBe(atOnce)
  })

  it('[B3] shares every bucket that an edit does not touch', () => {
    const before = bucketsOf(Array.from({ length: 5000 }, (_, n) => [`k${n}`, n] as const))
    const after = withEntries(before, [['k1', -1]])
    const [page, ...others] = after.pages.flatMap((now, at) =>
      now === before.pages[at] ? [] : [{ now, old: before.pages[at] ?? [] }],
    )
    expect(others).toEqual([])
    expect(page?.now.filter((bucket, at) => bucket !== page.old[at])).toHaveLength(1)
  })

  it('answers the same map when nothing differs', () => {
    const map = bucketsOf([['a', 1]])
    expect(withEntries(map, [['a', 1]])).toBe(map)
    expect(withEntries(map, [['b', undefined]])).toBe(map)
  })
})
