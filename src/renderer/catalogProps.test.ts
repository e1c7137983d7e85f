import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/model/json'
import { catalogProps } from './catalogProps'
import { define } from './testing'

const [, definition] = define('Card', {
  props: {
    text: { kind: 'text', label: 'Text' },
    size: { kind: 'number', label: 'Size', min: 1, max: 9 },
    open: { kind: 'switch', label: 'Open' },
    href: { kind: 'url', label: 'Address' },
    picture: { kind: 'image', label: 'Picture' },
    links: {
      kind: 'list',
      label: 'Links',
      summary: 'label',
      entry: { label: 'New', href: '#' },
      fields: { label: { kind: 'text', label: 'Label' }, href: { kind: 'url', label: 'Address' } },
    },
  },
  defaults: { text: 'Hello', size: 3, links: [] },
  textProp: 'text',
})
const propsOf = (props: JsonObject) => catalogProps(definition, props, undefined)
const standard = { text: 'Hello', size: 3, links: [] }

describe('catalogProps', () => {
  it('fills in defaults', () => expect(propsOf({})).toEqual(standard))

  it('passes fitting values', () => {
    expect(propsOf({ text: 'A', size: '4', open: true, href: '/a' })).toEqual({
      ...standard,
      text: 'A',
      size: 4,
      open: true,
      href: '/a',
    })
    expect(propsOf({ text: 7 })).toEqual({ ...standard, text: '7' })
  })

  it.each<[JsonObject]>([
    [{ text: { $ref: 'x' }, size: 99, open: 'maybe', href: 'javascript:alert(1)' }],
    [{ picture: 'data:text/html,x', links: 'none', text: null, size: null }],
    [{ onClick: 'x', ref: 'x', key: 'y', dangerouslySetInnerHTML: { __html: 'x' }, asChild: true }],
    [{ className: { a: 1 }, style: 12, 'data-node': 'forged', unknown: 'x' }],
  ])('falls back to the defaults for %j', (props) => expect(propsOf(props)).toEqual(standard))

  it('keeps what fits in each entry of a list', () => {
    expect(
      propsOf({ links: [{ label: 1, href: 'javascript:x', onclick: 'y' }, null, 'text'] }),
    ).toEqual({ ...standard, links: [{ label: '1', href: '#' }] })
  })

  it('takes text in `children` for a missing text prop', () => {
    expect(propsOf({ children: 'Inner' })).toMatchObject({ text: 'Inner' })
    expect(propsOf({ children: 'Inner', text: 'Own' })).toMatchObject({ text: 'Own' })
  })

  it('passes what belongs to the root element', () => {
    expect(propsOf({ class: 'a', id: 'b', style: 'color: red', 'aria-label': 'c' })).toEqual({
      ...standard,
      className: 'a',
      id: 'b',
      style: { color: 'red' },
      'aria-label': 'c',
    })
  })
})
