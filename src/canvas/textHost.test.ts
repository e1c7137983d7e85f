// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { findTextHost } from './textHost'

function element(html: string): HTMLElement {
  document.body.innerHTML = html
  const found = document.querySelector<HTMLElement>('[data-node]')
  if (!found) throw new Error('The markup has no node.')
  return found
}

beforeEach(() => document.body.replaceChildren())

describe('findTextHost', () => {
  it('takes the element itself', () => {
    const node = element('<h2 data-node="a">Hello</h2>')
    expect(findTextHost(node, 'Hello')).toBe(node)
  })

  it('finds the text beside an icon', () => {
    const node = element('<button data-node="a"><svg></svg><span>Save  it</span></button>')
    expect(findTextHost(node, 'Save it')?.tagName).toBe('SPAN')
  })

  it('leaves the text of other nodes alone', () => {
    const node = element('<div data-node="a"><p data-node="a/b">Hello</p></div>')
    expect(findTextHost(node, 'Hello')).toBeUndefined()
  })

  it('refuses text that is mixed with elements, and text in attributes', () => {
    expect(findTextHost(element('<p data-node="a">Hello <b>you</b></p>'), 'Hello')).toBeUndefined()
    expect(findTextHost(element('<input data-node="a" value="Hello">'), 'Hello')).toBeUndefined()
  })

  it('takes the one empty place for an empty text', () => {
    const node = element('<p data-node="a"></p>')
    expect(findTextHost(node, '')).toBe(node)
    expect(findTextHost(element('<p data-node="a"><i></i><b></b></p>'), '')).toBeUndefined()
  })
})
