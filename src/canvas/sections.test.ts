import { describe, expect, it } from 'vitest'
import type { TreeNode } from '@/model/tree/types'
import { createRecordStore } from '@/renderer'
import { skippableSections } from './sections'

const node = (id: string, parentId: string | null, rest: Partial<TreeNode> = {}): TreeNode => ({
  id,
  treeId: 't',
  parentId,
  slot: 'children',
  order: id,
  type: 'div',
  props: {},
  ...rest,
})

function page(count: number, ...more: TreeNode[]): TreeNode[] {
  const leaves = Array.from({ length: count }, (_, at) => node(`n${at}`, 's1'))
  return [
    node('root', null),
    node('wrap', 'root'),
    node('s1', 'wrap'),
    node('s2', 'wrap'),
    ...leaves,
    ...more,
  ]
}

describe('skippableSections', () => {
  it('leaves small trees alone', () =>
    expect(skippableSections(createRecordStore('root', page(50))).size).toBe(0))

  it('finds the sections of a large tree below what wraps them all', () =>
    expect([...skippableSections(createRecordStore('root', page(1200)))]).toEqual(['s1', 's2']))

  it.each<[string, Partial<TreeNode>]>([
    ['styles', { styles: { position: 'fixed' } }],
    ['a class', { props: { className: 'top-0 md:sticky' } }],
    ['a style prop', { props: { style: 'position: fixed' } }],
    ['a prop', { props: { sticky: true } }],
  ])('never takes a section with fixed or sticky content by %s', (_, rest) => {
    const records = page(1200, node('deep', 's2'), node('deeper', 'deep', rest))
    expect([...skippableSections(createRecordStore('root', records))]).toEqual(['s1'])
  })
})
