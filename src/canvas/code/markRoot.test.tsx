// @vitest-environment jsdom
import { Component, createContext, createElement, forwardRef, memo, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { markedComponent } from './markRoot'

const GIVEN = { 'data-node': 'root/a', className: 'given', style: { color: 'red' } }

const drawn = (component: unknown, props: object = GIVEN) =>
  renderToStaticMarkup(createElement(markedComponent(component), props))

const Inner = () => <p>x</p>
class Classic extends Component {
  override render() {
    return <p>x</p>
  }
}
const Theme = createContext('light')

describe('markedComponent', () => {
  it.each<[string, unknown]>([
    ['a function', Inner],
    ['a function that returns another component', () => <Inner />],
    ['a class', Classic],
    ['memo', memo(Inner)],
    ['forwardRef', forwardRef(() => <p>x</p>)],
    ['memo of forwardRef', memo(forwardRef(() => <p>x</p>))],
    ['a component that returns a memo', () => createElement(memo(Inner))],
    [
      'a provider and a fragment around one element',
      () => (
        <Theme value="dark">
          <>
            <p>x</p>
          </>
        </Theme>
      ),
    ],
    ['one that spreads what it is given', (props: object) => <p {...props}>x</p>],
  ])('marks the element of %s', (_, component) => {
    expect(drawn(component).replace(/ (data-node|class|style)="[^"]*"/g, '')).toBe('<p>x</p>')
    for (const part of ['data-node="root/a"', 'class="given"', 'style="color:red"']) {
      expect(drawn(component)).toContain(part)
    }
  })

  it('keeps what the author set, under what the node says', () => {
    const own = () => (
      <p className="own" style={{ color: 'blue', margin: 1 }} id="mine">
        x
      </p>
    )
    const html = drawn(own, { ...GIVEN, id: 'theirs' })
    expect(html).toContain('class="own given"')
    expect(html).toContain('style="color:red;margin:1px"')
    expect(html).toContain('id="mine"')
  })

  it.each<[string, () => ReactNode]>([
    ['several elements', () => [<p key="1">x</p>, <p key="2">y</p>]],
    ['a text', () => 'x'],
    ['nothing', () => null],
  ])('puts %s into a box without a size, while it is edited', (_, component) => {
    expect(drawn(component)).toMatch(/^<span data-node="root\/a" style="display:contents">/)
    expect(drawn(component, {})).not.toContain('span')
  })

  it.each([undefined, null, 'text', 5])('refuses %s', (value) =>
    expect(() => markedComponent(value)).toThrow('What it exports is no component'),
  )
})
