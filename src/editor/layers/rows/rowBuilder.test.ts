import { describe, expect, it } from 'vitest'
import { contextOf, page, testDefinitions } from '@/editor/commands/testing/context'
import { docOf, withRecords, type TreeDoc } from '@/model/tree/doc'
import { fromNested } from '@/model/tree/nested'
import { applyOps, type Operation } from '@/model/tree/ops'
import type { NestedNode } from '@/model/tree/types'
import { filterRows } from './filterRows'
import { START_FOLDING, withOpen, type Folding } from './folding'
import { openPath } from './openPath'
import { orphansOf } from './orphans'
import { createRowBuilder, type Row } from './rowBuilder'

const ALL: Folding = { rule: 'all', toggled: new Set() }
const { doc } = contextOf([])

function after(before: TreeDoc, ...ops: readonly Operation[]): TreeDoc {
  const applied = applyOps(before, ops)
  if (!applied.ok) throw new Error(applied.error.code)
  return applied.value.doc
}

/** The rows as an indented list; slots in brackets. */
const drawn = (rows: readonly Row[]) =>
  rows.map(
    ({ depth, kind, id, slot }) => `${'.'.repeat(depth)}${kind === 'slot' ? `[${slot}]` : id}`,
  )

describe('the rows', () => {
  it('are the open nodes in document order, with a row for each further slot', () => {
    expect(drawn(createRowBuilder(testDefinitions).rows(doc, ALL))).toEqual([
      'page',
      '.hero',
      '..title',
      '..cta',
      '.card',
      '..head',
      '..[footer]',
      '...save',
      '.end',
    ])
  })

  it('count positions among what stands beside one another', () => {
    const rows = createRowBuilder(testDefinitions).rows(doc, ALL)
    const footer = rows.find(({ kind }) => kind === 'slot')
    expect([footer?.position, footer?.siblings, footer?.filled]).toEqual([2, 2, true])
  })

  it('stay the same list while only props change', () => {
    const builder = createRowBuilder(testDefinitions)
    const before = builder.rows(doc, ALL)
    const edited = after(doc, { op: 'set', id: 'cta', path: ['props', 'text'], value: 'Now' })
    expect(builder.rows(edited, ALL)).toBe(before)
  })

  it('keep the rows of branches that did not change', () => {
    const builder = createRowBuilder(testDefinitions)
    const before = builder.rows(doc, ALL)
    const removed = after(doc, { op: 'remove', id: 'title' })
    const rows = builder.rows(removed, ALL)
    expect(drawn(rows)).not.toContain('..title')
    const of = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id)
    expect(of(rows, 'head')).toBe(of(before, 'head'))
    expect(of(rows, 'cta')?.position).toBe(1)
  })

  it('follow a moved branch to another depth, and back', () => {
    const builder = createRowBuilder(testDefinitions)
    const before = drawn(builder.rows(doc, ALL))
    const op = { op: 'move', id: 'hero', parentId: 'end', slot: 'children', order: 'a0' } as const
    const moved = after(doc, op)
    expect(drawn(builder.rows(moved, ALL)).slice(-4)).toEqual([
      '.end',
      '..hero',
      '...title',
      '...cta',
    ])
    expect(drawn(builder.rows(doc, ALL))).toEqual(before)
  })

  it('equal those of a new builder after any of these', () => {
    const builder = createRowBuilder(testDefinitions)
    const steps = [
      doc,
      after(doc, { op: 'remove', id: 'hero' }),
      after(doc, { op: 'set', id: 'end', path: ['type'], value: 'Card' }),
      after(doc, { op: 'move', id: 'save', parentId: 'page', slot: 'children', order: 'a0V' }),
    ]
    for (const step of steps) {
      for (const folding of [
        ALL,
        START_FOLDING,
        withOpen(ALL, { key: 'hero', depth: 1, open: false }),
      ]) {
        const fresh = createRowBuilder(testDefinitions).rows(step, folding)
        expect(builder.rows(step, folding)).toEqual(fresh)
      }
    }
  })

  it('fold and open', () => {
    const builder = createRowBuilder(testDefinitions)
    const none: Folding = { rule: 'none', toggled: new Set() }
    expect(drawn(builder.rows(doc, none))).toEqual(['page', '.hero', '.card', '.end'])
    const shown = openPath(none, 'save', { doc, definitions: testDefinitions })
    expect(drawn(builder.rows(doc, shown))).toContain('...save')
    expect(drawn(builder.rows(doc, shown))).not.toContain('..title')
  })

  it('of 10,000 nodes are made anew only where something changed', () => {
    const leaf = (id: string): NestedNode => ({ id, type: 'Button' })
    const sections = Array.from({ length: 100 }, (_, s): NestedNode => ({
      id: `s${s}`,
      type: 'Stack',
      children: Array.from({ length: 100 }, (_, n) => leaf(`s${s}n${n}`)),
    }))
    const root = { id: 'root', type: 'Stack', children: sections }
    const large = docOf('root', fromNested({ id: 'tree', name: 'Tree', root }).records)
    const builder = createRowBuilder(testDefinitions)
    const before = new Set(builder.rows(large, ALL))
    expect(before.size).toBe(10_101)
    const rows = builder.rows(after(large, { op: 'remove', id: 's50n0' }), ALL)
    expect(rows.length).toBe(10_100)
    // The root, the section, and its 99 children, whose positions are others now.
    expect(rows.filter((row) => !before.has(row)).length).toBe(101)
  })
})

describe('nodes that hang on nothing', () => {
  const records = fromNested({ id: 'tree', name: 'Tree', root: page }).records

  it('are found when their container is gone for good', () => {
    const gone = withRecords(doc, new Map([['hero', undefined]]))
    expect(orphansOf(gone)).toEqual(['cta', 'title'])
    const rows = createRowBuilder(testDefinitions).rows(gone, ALL)
    expect(rows.filter(({ lost }) => lost).map(({ id }) => id)).toEqual(['cta', 'title'])
  })

  it('are found in a circle, which is listed once', () => {
    const circle = docOf(
      'page',
      records.map((record) =>
        record.id === 'hero'
          ? { ...record, parentId: 'end' }
          : record.id === 'end'
            ? { ...record, parentId: 'hero' }
            : record,
      ),
    )
    expect(orphansOf(circle)).toEqual(['end'])
    const rows = createRowBuilder(testDefinitions).rows(circle, ALL)
    expect(
      rows
        .filter(({ lost }) => lost)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['cta', 'end', 'hero', 'title'])
  })

  it('are not those in the trash', () => {
    expect(orphansOf(after(doc, { op: 'remove', id: 'hero' }))).toEqual([])
  })
})

describe('a search', () => {
  it('keeps what matches and what that lies in', () => {
    expect(drawn(filterRows(doc, testDefinitions, 'save'))).toEqual([
      'page',
      '.card',
      '..[footer]',
      '...save',
    ])
    expect(drawn(filterRows(doc, testDefinitions, 'card title'))).toEqual([
      'page',
      '.card',
      '..head',
    ])
    expect(filterRows(doc, testDefinitions, 'nothing')).toEqual([])
  })
})
