// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { childPath, nodeIdOf } from '@/model/canvasProtocol'
import type { TreeNode } from '@/model/tree/types'
import { RenderTree } from './RenderTree'
import { environmentOf, record } from './testing'
import type { RenderEnvironment } from './environment'

afterEach(cleanup)

function show(records: readonly TreeNode[], rest?: Partial<RenderEnvironment>) {
  const environment = environmentOf(records, rest)
  const { container } = render(<RenderTree environment={environment} />)
  const edit = (...nodes: TreeNode[]) =>
    act(() => environment.store.apply(nodes.map((node) => [node.id, node] as const)))
  return { ...environment, container, edit }
}

describe('RenderTree', () => {
  it('draws components with their slots, aliases, and marks each root element', () => {
    const { container } = show([
      record('r', null, { type: 'Box' }),
      record('a', 'r', { type: 'OldLabel', props: { text: 'Alias' } }),
      record('f', 'r', { type: 'Label', slot: 'footer', props: { text: 'Foot' } }),
      record('h', 'r', { type: 'h2', props: { children: 'Title' } }),
    ])
    expect(container.querySelector('[data-node="r/a"]')?.textContent).toBe('Alias')
    expect(container.querySelector('footer [data-node="r/f"]')?.textContent).toBe('Foot')
    expect(container.querySelector('h2[data-node="r/h"]')?.textContent).toBe('Title')
  })

  it('leaves no mark in preview', () => {
    const { container } = show([record('r', null), record('a', 'r')], { mode: 'preview' })
    expect(container.querySelector('[data-node]')).toBeNull()
    expect(container.querySelectorAll('div')).toHaveLength(2)
  })

  it('renders exactly one component for one prop of one node among a thousand', () => {
    const records = [record('r', null, { type: 'Box' })]
    for (let section = 0; section < 10; section++) {
      records.push(record(`s${section}`, 'r', { type: 'Box' }))
      for (let at = 0; at < 100; at++) {
        records.push(record(`s${section}n${at}`, `s${section}`, { type: 'Label' }))
      }
    }
    const { renders, edit, container } = show(records)
    expect(renders.size).toBe(1011)
    renders.clear()
    edit(record('s3n7', 's3', { type: 'Label', props: { text: 'Edited' } }))
    expect([...renders]).toEqual([['r/s3/s3n7', 1]])
    expect(container.querySelector('[data-node="r/s3/s3n7"]')?.textContent).toBe('Edited')
  })

  it('renders the parents only when a node moves, and keeps order in long lists', () => {
    const children = Array.from({ length: 500 }, (_, at) =>
      record(`n${String(at).padStart(3, '0')}`, 'r', { type: 'Label' }),
    )
    const { renders, edit, container } = show([record('r', null, { type: 'Box' }), ...children])
    renders.clear()
    edit(record('n250x', 'r', { type: 'Label', props: { text: 'Between' } }))
    expect([...renders.keys()].toSorted()).toEqual(['r', 'r/n250x'])
    const marks = [...container.querySelectorAll('a')].map((element) => element.dataset['node'])
    expect(marks.indexOf('r/n250x')).toBe(251)
    expect(marks).toEqual(marks.toSorted((a = '', b = '') => (a < b ? -1 : 1)))
  })

  it('shows an unknown type by its name and draws what lies in it', () => {
    const { container } = show([
      record('r', null, { type: 'Spaceship' }),
      record('a', 'r', { type: 'Label', props: { text: 'Inside' } }),
      record('s', 'r', { type: 'script', props: { children: 'alert(1)' } }),
      record('p', 'r', { type: 'path' }),
      record('c', 'r', { type: 'constructor' }),
    ])
    expect(container.textContent).toContain('Unknown component: Spaceship')
    expect(container.textContent).toContain('Inside')
    expect(container.textContent).toContain('Unknown component: script')
    expect(container.textContent).toContain('Unknown component: path')
    expect(container.querySelector('script, path')).toBeNull()
  })

  it('draws SVG inside of svg', () => {
    const { container } = show([
      record('r', null, { type: 'svg', props: { viewBox: '0 0 9 9' } }),
      record('g', 'r', { type: 'g' }),
      record('p', 'g', { type: 'path', props: { d: 'M0 0', onload: 'x' } }),
    ])
    expect(container.querySelector('svg > g > path')?.getAttributeNames()).toEqual([
      'd',
      'data-node',
    ])
  })

  it('keeps the rest alive when a component throws, and tries again', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const onError = vi.fn<(nodeId: string, message: string) => void>()
    const { container, edit } = show(
      [
        record('r', null, { type: 'Box' }),
        record('a', 'r', { type: 'Label', name: 'Price', props: { text: 'boom' } }),
        record('b', 'r', { type: 'Label', props: { text: 'Alive' } }),
      ],
      { onError },
    )
    expect(container.querySelector('[data-node="r/a"]')?.textContent).toContain(
      'Price could not be drawn: It went boom',
    )
    expect(container.textContent).toContain('Alive')
    expect(onError).toHaveBeenCalledWith('a', 'It went boom')
    const retry = container.querySelector('[data-editor-retry]')
    if (retry) fireEvent.click(retry)
    expect(onError).toHaveBeenCalledTimes(2)
    edit(record('a', 'r', { type: 'Label', props: { text: 'Fine' } }))
    expect(container.querySelector('[data-node="r/a"]')?.textContent).toBe('Fine')
    quiet.mockRestore()
  })

  it('shows empty slots in edit mode only', () => {
    const emptySlot = ({ slot }: { slot: { label: string } }) => <i>{slot.label}</i>
    const records = [record('r', null, { type: 'Box' }), record('d', 'r')]
    const edit = show(records, { emptySlot })
    expect([...edit.container.querySelectorAll('i')].map((slot) => slot.textContent)).toEqual([
      'div',
      'Footer',
    ])
    expect(show(records, { emptySlot, mode: 'preview' }).container.querySelector('i')).toBeNull()
  })

  it('survives records of any shape', () => {
    const junk = [
      record('r', null, { type: 'Box', props: { children: { $bind: 'x' } } }),
      record('a', 'r', { props: [] as never, styles: 'x' as never, name: { a: 1 } as never }),
      record('b', 'r', { type: 'br', props: { children: 'x' } }),
      record('c', 'b'),
      record('d', 'r', { type: 'textarea', props: { children: 'x', value: 'y' } }),
      record('e', 'd'),
      record('f', 'r', { type: 'select', props: { multiple: true, value: 'q' } }),
      record('g', 'r', { type: 'img', props: { src: '', alt: ['x'] } }),
      record('h', 'r', { type: 'a', props: { href: 'javascript:alert(1)', children: true } }),
      record('i', 'r', { type: '__proto__' }),
      record('j', 'r', { type: 'Label', props: { text: [1, 2], children: { a: 1 } } }),
    ]
    const { container } = show(junk)
    expect(container.querySelectorAll('[data-node^="r/"]')).toHaveLength(8)
    expect(container.querySelector('[href]')).toBeNull()
    expect(container.querySelector('textarea')?.value).toBe('y')
  })

  it('replaces what is nested beyond all reason by a sentence', () => {
    const records = Array.from({ length: 600 }, (_, at) =>
      record(`n${at}`, at === 0 ? null : `n${at - 1}`, { type: 'div' }),
    )
    expect(show(records).container.textContent).toContain('Nested too deeply')
  })
})

describe('childPath', () => {
  it('finds the id again, whatever is in it', () => {
    for (const id of ['a', 'a/b', '50%', '%2F', '']) expect(nodeIdOf(childPath('r/x', id))).toBe(id)
  })
})
