import { describe, expect, it, vi } from 'vitest'
import { createRecordStore } from './recordStore'
import { record } from './testing'

const family = () =>
  createRecordStore('root', [
    record('c', 'root'),
    record('root', null),
    record('a', 'root'),
    record('b', 'root', { slot: 'footer' }),
    record('gone', 'root', { deleted: true }),
  ])

describe('createRecordStore', () => {
  it('orders children by slot and leaves out what is in the trash', () => {
    const store = family()
    expect(store.childIds('root', 'children')).toEqual(['a', 'c'])
    expect(store.childIds('root', 'footer')).toEqual(['b'])
    expect(store.slotNames('root').toSorted()).toEqual(['children', 'footer'])
    expect(store.childIds('a', 'children')).toEqual([])
  })

  it('wakes only the node whose record changed', () => {
    const store = family()
    const wakes = { root: vi.fn<() => void>(), a: vi.fn<() => void>(), c: vi.fn<() => void>() }
    for (const [id, wake] of Object.entries(wakes)) store.subscribe(id, wake)
    const before = store.read('c')
    store.apply([['a', record('a', 'root', { props: { text: 'x' } })]])
    expect(wakes.a).toHaveBeenCalledTimes(1)
    expect(wakes.root).not.toHaveBeenCalled()
    expect(wakes.c).not.toHaveBeenCalled()
    expect(store.read('c')).toBe(before)
  })

  it('wakes both parents when a node moves, and puts it in its order', () => {
    const store = family()
    const root = vi.fn<() => void>()
    const a = vi.fn<() => void>()
    store.subscribe('root', root)
    store.subscribe('a', a)
    store.apply([['c', record('c', 'a')]])
    expect(store.childIds('root', 'children')).toEqual(['a'])
    expect(store.childIds('a', 'children')).toEqual(['c'])
    expect(root).toHaveBeenCalledTimes(1)
    expect(a).toHaveBeenCalledTimes(1)
    store.apply([['b2', record('b2', 'root', { order: 'Z' })]])
    expect(store.childIds('root', 'children')).toEqual(['b2', 'a'])
  })

  it('sorts many newcomers in at once', () => {
    const store = family()
    const many = Array.from({ length: 30 }, (_, at) => record(`a${99 - at}`, 'root'))
    store.apply(many.map((node) => [node.id, node] as const))
    const ids = store.childIds('root', 'children')
    expect(ids).toHaveLength(32)
    expect([...ids]).toEqual([...ids].toSorted())
  })

  it('takes removed and trashed nodes out, and brings them back', () => {
    const store = family()
    store.apply([['a', null]])
    store.apply([['c', record('c', 'root', { deleted: true })]])
    expect(store.childIds('root', 'children')).toEqual([])
    expect(store.getNode('a')).toBeUndefined()
    store.apply([['c', record('c', 'root')]])
    expect(store.childIds('root', 'children')).toEqual(['c'])
  })

  it('does not close a cycle through the root', () => {
    const store = createRecordStore('root', [record('root', 'a'), record('a', 'root')])
    expect(store.childIds('a', 'children')).toEqual([])
  })

  it('stops calling back after unsubscribing', () => {
    const store = family()
    const wake = vi.fn<() => void>()
    store.subscribe('a', wake)()
    store.apply([['a', record('a', 'root', { name: 'A' })]])
    expect(wake).not.toHaveBeenCalled()
  })
})
