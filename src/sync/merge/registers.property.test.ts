import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json, JsonObject } from '@/model/json'
import { changesBetween, recordOfRegisters, registersOf, type RecordKind } from './registers'
import { registersFromWire, registersToWire, fromWire, toWire } from './wire'

/** Names that could be taken for something else. */
const name = fc.oneof(
  fc.constantFrom('props', 'props.text', 'styles', '$pos', '~x', '$', 'a.b', 'deleted', 'meta'),
  fc.string({ maxLength: 3 }),
)
const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<Json>
const fields = fc.dictionary(name, fc.oneof(json, fc.dictionary(name, json, { maxKeys: 3 })), {
  maxKeys: 6,
  noNullPrototype: true,
}) as fc.Arbitrary<JsonObject>
const place = fc.record({
  parentId: fc.option(fc.string({ maxLength: 2 })),
  slot: fc.constant('children'),
  order: fc.constantFrom('a0', 'a1'),
})

/** A record of a kind, with its names. */
const record = fc
  .tuple(fc.constantFrom<RecordKind>('node', 'entity'), fields, place, fc.boolean())
  .map(([kind, own, at, trashed]): readonly [RecordKind, JsonObject] => {
    const { id: _, treeId: _t, parentId: _p, slot: _s, order: _o, deleted: _d, ...rest } = own
    if (kind === 'entity') return [kind, { ...rest, id: 'e', deleted: own['deleted'] ?? 1 }]
    return [
      kind,
      {
        props: {},
        ...rest,
        id: 'n',
        treeId: 't',
        ...at,
        ...(trashed && { deleted: true as const }),
      },
    ]
  })

it('[S2] a record is what its registers say', () => {
  fc.assert(
    fc.property(record, ([kind, value]) => {
      const names = kind === 'node' ? { id: 'n', treeId: 't' } : null
      const registers = registersOf(value, kind)
      const wired = registersFromWire(
        JSON.parse(JSON.stringify(registersToWire(registers))) as JsonObject,
      )
      expect(recordOfRegisters(names, wired)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('[S3] the changes between two records make the one of the other', () => {
  fc.assert(
    fc.property(record, record, ([kind, a], [, b]) => {
      const [before, after] = [registersOf(a, kind), registersOf(b, kind)]
      const made = new Map(before)
      for (const [path, [from, to]] of changesBetween(before, after)) {
        expect(made.get(path)).toEqual(from)
        if (to === undefined) made.delete(path)
        else made.set(path, to)
      }
      expect(Object.fromEntries(made)).toEqual(Object.fromEntries(after))
      expect(changesBetween(after, after).size).toBe(0)
    }),
  )
})

it('[S4] every value survives the wire', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(fromWire(toWire(value))).toEqual(value)
    }),
  )
  expect(fromWire(toWire(undefined))).toBe(undefined)
  expect(fromWire(toWire(null))).toBe(null)
})
