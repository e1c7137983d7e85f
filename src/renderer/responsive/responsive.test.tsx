// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import type { TreeNode } from '@/model/tree/types'
import type { RenderEnvironment } from '../environment'
import { createRecordStore } from '../recordStore'
import { RenderTree } from '../RenderTree'
import { define, environmentOf, record } from '../testing'
import { declarationsText } from './cssText'
import { collectRules } from './ruleSheet'

afterEach(cleanup)

function show(records: readonly TreeNode[], rest?: Partial<RenderEnvironment>) {
  const environment = environmentOf(records, rest)
  const { container, rerender, unmount } = render(<RenderTree environment={environment} />)
  const edit = (...nodes: TreeNode[]) =>
    act(() => environment.store.apply(nodes.map((node) => [node.id, node] as const)))
  const withOthers = (others: Partial<RenderEnvironment>) =>
    rerender(<RenderTree environment={{ ...environment, ...others }} />)
  return { ...environment, container, edit, withOthers, unmount }
}

/** All media queries of the document, those of hidden variants too. */
function queries(): string[] {
  return [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) =>
      cssText.replaceAll(/\s+/g, ' ').replaceAll(/(?<=[{}]) | (?=[}])/g, ''),
    ),
  )
}

const sized = (styles: TreeNode['styles']) => record('a', 'r', { type: 'p', styles })

describe('styles for breakpoints', () => {
  it('become media queries, the narrower after the wider, and the value for all widths stays inline', () => {
    const { container } = show([
      record('r', null),
      sized({ fontSize: 20, 'fontSize@phone': 12, 'fontSize@tablet': '1rem', '--x@phone': 2 }),
    ])
    const element = container.querySelector('p')
    expect(element?.style.fontSize).toBe('20px')
    const name = element?.className
    expect(queries()).toEqual([
      `@media (max-width: 991px) {.${name} {font-size: 1rem !important;}}`,
      `@media (max-width: 479px) {.${name} {font-size: 12px !important; --x: 2 !important;}}`,
    ])
  })

  it('are taken away with the last node that needs them', () => {
    const same = { 'gap@phone': '1px' }
    const { edit, unmount } = show([
      record('r', null),
      sized(same),
      record('b', 'r', { styles: same }),
    ])
    expect(queries()).toHaveLength(1)
    edit(sized({}))
    expect(queries()).toHaveLength(1)
    edit(record('b', 'r', { styles: { 'gap@phone': '2px' } }))
    expect(queries().join()).toContain('gap: 2px')
    expect(queries()).toHaveLength(1)
    unmount()
    expect(queries()).toEqual([])
  })

  it('follow the breakpoints of the project', () => {
    const { withOthers } = show([
      record('r', null),
      sized({ 'gap@phone': '1px', 'gap@gone': '9px' }),
    ])
    withOthers({ breakpoints: [{ id: 'phone', name: 'Phone', maxWidth: 600 }] })
    expect(queries()).toHaveLength(1)
    expect(queries()[0]).toContain('(max-width: 600px)')
    withOthers({ breakpoints: [] })
    expect(queries()).toEqual([])
  })

  it('touch one rule and one component, however many nodes have some', () => {
    const records = Array.from({ length: 500 }, (_, at) =>
      record(`n${at}`, 'r', { type: 'Label', styles: { 'width@phone': at } }),
    )
    const { edit, renders } = show([record('r', null, { type: 'Box' }), ...records])
    const before = new Set([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]))
    expect(before.size).toBe(500)
    renders.clear()
    edit(record('n7', 'r', { type: 'Label', styles: { 'width@phone': 1234 } }))
    expect([...renders.keys()]).toEqual(['r/n7'])
    const after = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
    expect(after.filter((rule) => !before.has(rule))).toHaveLength(1)
    expect(after).toHaveLength(500)
  })

  it('take what is written as `style` too', () => {
    show([record('r', null, { props: { 'style@phone': 'color: red' } })])
    expect(queries().join()).toContain('color: red !important')
  })
})

describe('what a sheet may be told', () => {
  it.each([
    ['red;} body { display: none'],
    ['url(https://x.test/a.png'],
    ['"never closed'],
    ['red !important'],
    ['red /* '],
    ['</style><script>'],
    [String.raw`red\ `.trimEnd()],
    ['a) b('],
  ])('not %s', (value) => {
    expect(declarationsText({ color: 'blue', background: value })).toBe('color:blue!important')
  })
  it.each([
    ['url("data:image/png;base64,AA==")'],
    ['url(data:image/png;base64,AA==)'],
    ['calc(1px + (2px * 3))'],
    ['"}{;"'],
  ])('but %s', (value) => {
    expect(declarationsText({ background: value })).toBe(`background:${value}!important`)
  })
  it('counts pixels where React does', () => {
    expect(declarationsText({ width: 3, lineHeight: 2, margin: 0, WebkitLineClamp: 2 })).toBe(
      'width:3px!important;line-height:2!important;margin:0!important;-webkit-line-clamp:2!important',
    )
  })
  it('refuses what runs code or fetches from elsewhere as inline styles do', () => {
    show([
      record('r', null, { styles: { 'background@phone': 'url(javascript:x)', 'x@y@phone': 1 } }),
    ])
    expect(queries()).toEqual([])
  })
})

describe('props for breakpoints', () => {
  const label = (props: TreeNode['props']) => record('a', 'r', { type: 'Label', props })
  const shown = (container: HTMLElement) =>
    [...container.querySelectorAll('[data-only]')].map((element) => [
      element.getAttribute('data-only'),
      element.textContent,
    ])

  it('are drawn once for each range of widths in which they differ', () => {
    const { container } = show([
      record('r', null, { type: 'Box' }),
      label({ text: 'Wide', 'text@tablet': 'Narrow', 'text@phone': 'Narrow', 'text@gone': 'No' }),
    ])
    expect(shown(container)).toEqual([
      ['991-', 'Wide'],
      ['-991', 'Narrow'],
    ])
    expect(queries().toSorted()).toEqual([
      '@media (max-width: 991px) {[data-only="991-"][data-only] {display: none !important;}}',
      '@media not all and (max-width: 991px) {[data-only="-991"][data-only] {display: none !important;}}',
    ])
  })

  it('cut the ranges between two breakpoints on both sides', () => {
    const { container } = show([
      record('r', null, { type: 'Box' }),
      label({ text: 'A', 'text@tablet': 'B', 'text@phone': 'C' }),
    ])
    expect(shown(container)).toEqual([
      ['991-', 'A'],
      ['479-991', 'B'],
      ['-479', 'C'],
    ])
    expect(queries().filter((text) => text.includes('"479-991"'))).toHaveLength(2)
  })

  it('are of HTML elements too, and draw what hangs below in each', () => {
    const { container, edit } = show([
      record('r', null, { type: 'section', props: { title: 'x', 'title@phone': 'y' } }),
      record('b', 'r', { type: 'p', props: { children: 'Below' } }),
    ])
    expect(container.querySelectorAll('section p')).toHaveLength(2)
    edit(record('b', 'r', { type: 'p', props: { children: 'Edited' } }))
    expect(container.textContent).toBe('EditedEdited')
  })

  it('leave a node that says the same at all widths in one piece', () => {
    const { container } = show([record('r', null), label({ text: 'A', 'text@phone': 'A' })])
    expect(container.querySelector('[data-only]')).toBeNull()
  })

  it('stand in boxes around components that were written in the project', () => {
    const components = new Map([
      ['component:x', ({ text }: { readonly text?: string }) => <b>{text}</b>],
    ])
    const definitions = new Map([
      define('component:x', { props: { text: { kind: 'text', label: 'Text' } } }),
    ])
    const node = record('r', null, { type: 'component:x', props: { text: 'A', 'text@phone': 'B' } })
    const { container } = show([node], { components: components as never, definitions })
    expect(shown(container).map(([, text]) => text)).toEqual(['A', 'B'])
    expect(container.querySelector<HTMLElement>('[data-only]')?.style.display).toBe('contents')
  })

  it('cannot be forged by a document', () => {
    const { container } = show([record('r', null, { props: { 'data-only': '-479' } })])
    expect(container.querySelector('[data-only]')).toBeNull()
  })
})

describe('instances of composed components', () => {
  const TYPE = 'component:card'
  const main = [
    record('c', null, { type: 'Box', styles: { color: 'red', 'color@phone': 'blue' } }),
    record('t', 'c', {
      type: 'Label',
      props: { text: 'Main', 'text@phone': 'Main, small' },
      meta: { 'expose:text': { prop: 'title' } },
    }),
  ]
  const showInstance = (rest: Partial<TreeNode>) => {
    const base = environmentOf([])
    return show([record('r', null, { type: 'Box' }), record('i', 'r', { type: TYPE, ...rest })], {
      mains: new Map([[TYPE, createRecordStore('c', main)]]),
      definitions: new Map([
        ...base.definitions,
        define(TYPE, { label: 'Card', main: { treeId: 'm', types: [] } }),
      ]),
    })
  }
  const texts = (container: HTMLElement) =>
    [...container.querySelectorAll('a')].map(({ textContent }) => textContent)

  it('show what their main says for breakpoints', () => {
    const { container } = showInstance({})
    expect(texts(container)).toEqual(['Main', 'Main, small'])
    expect(queries().join()).toContain('color: blue')
  })
  it('lay their own values for breakpoints over those of the main', () => {
    const { container } = showInstance({
      props: { 'title@tablet': 'Mine' },
      styles: { 'color@phone': 'green' },
    })
    expect(texts(container)).toEqual(['Main', 'Mine', 'Main, small'])
    expect(queries().join()).toContain('color: green')
    expect(queries().join()).not.toContain('blue')
  })
  it('hold at all widths what they say for all widths', () => {
    const { container } = showInstance({ props: { title: 'Mine' }, styles: { color: 'black' } })
    expect(texts(container)).toEqual(['Mine'])
    expect(queries()).toEqual([])
  })
})

it('gathers the media queries of what a server renders', () => {
  const rules = collectRules()
  const environment = environmentOf(
    [
      record('r', null, { type: 'Box', styles: { 'gap@phone': '1px' } }),
      record('a', 'r', { type: 'Label', props: { 'text@phone': 'Small' } }),
    ],
    { rules, mode: 'preview' },
  )
  const html = renderToString(<RenderTree environment={environment} />)
  const [, name] = /class="(at-[^"]+)"/.exec(html) ?? []
  expect(rules.css()).toContain(`@media (max-width: 479px){.${name}{gap:1px!important}}`)
  expect(rules.css()).toContain('[data-only="479-"]')
  expect(queries()).toEqual([])
})
