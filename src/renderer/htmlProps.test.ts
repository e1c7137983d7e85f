import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/model/json'
import { htmlProps } from './htmlProps'

const propsOf = (tag: string, props: JsonObject) => htmlProps(tag, props, undefined)

describe('htmlProps', () => {
  it('knows attributes in HTML, SVG and React spelling', () => {
    expect(
      propsOf('svg', { class: 'a', 'stroke-width': 2, tabindex: 0, viewBox: '0 0 1 1', for: 'x' }),
    ).toEqual({ className: 'a', strokeWidth: 2, tabIndex: 0, viewBox: '0 0 1 1', htmlFor: 'x' })
    expect(propsOf('div', { 'aria-label': 'A', 'data-kind': 'b' })).toEqual({
      'aria-label': 'A',
      'data-kind': 'b',
    })
  })

  it.each<[string, JsonObject]>([
    ['a handler as text', { onclick: 'alert(1)', onClick: 'alert(1)', onLoad: 'x' }],
    ['inner HTML', { dangerouslySetInnerHTML: { __html: '<b>' }, innerHTML: '<b>' }],
    ['React’s own', { ref: 'x', key: 'y', suppressHydrationWarning: true, children: ['x'] }],
    ['srcdoc', { srcdoc: '<b>', srcDoc: '<b>' }],
    ['a script link', { href: 'javascript:alert(1)' }],
    ['a script link for SVG', { 'xlink:href': 'javascript:alert(1)', xlinkHref: 'vbscript:x' }],
    ['a script form', { action: 'javascript:alert(1)', formAction: 'javascript:x' }],
    ['an unknown data address', { src: 'data:text/html,x', poster: 'data:text/html,x' }],
    ['a script srcset', { srcset: 'javascript:x 1x' }],
    ['a forged mark', { 'data-node': 'root', 'data-editor-retry': '' }],
    ['objects and lists', { title: { $bind: 'x' }, id: ['a'], width: null }],
    ['style text that runs', { style: 'width: expression(alert(1))' }],
    ['a foreign target', { target: 'opener' }],
    ['prototype keys', { constructor: 'x', toString: 'y', hasOwnProperty: 'z' }],
  ])('drops %s', (_, props) => expect(propsOf('a', props)).toEqual({}))

  it('lets `use` point into the document only', () => {
    expect(propsOf('use', { href: '#icon' })).toEqual({ href: '#icon' })
    expect(propsOf('use', { href: 'https://x.org/a.svg#b' })).toEqual({})
  })

  it('starts form fields from their value, so that people can type', () => {
    expect(propsOf('input', { value: 'a', checked: true })).toEqual({
      defaultValue: 'a',
      defaultChecked: true,
    })
    expect(propsOf('select', { multiple: true, value: 'a' })).toEqual({
      multiple: true,
      defaultValue: ['a'],
    })
    expect(propsOf('button', { value: 'a', disabled: 'false' })).toEqual({
      value: 'a',
      disabled: false,
    })
  })
})
