// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { beginTextEdit } from './editText'

afterEach(() => document.body.replaceChildren())

function editing({ isLong = false } = {}) {
  const host = document.body.appendChild(document.createElement('p'))
  const own = host.appendChild(document.createTextNode('Hello'))
  const onDraft = vi.fn<(text: string) => void>()
  const onEnd = vi.fn<(text: string, pressed?: Element) => void>()
  const commit = beginTextEdit({ host, text: 'Hello', isLong, onDraft, onEnd })
  const type = (html: string) => {
    host.innerHTML = html
    host.dispatchEvent(new Event('input'))
  }
  const press = (key: string, rest: KeyboardEventInit = {}) =>
    host.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...rest }))
  return { host, own, onDraft, onEnd, commit, type, press }
}

describe('beginTextEdit', () => {
  it('commits on Enter, once, and gives React its own text node back', () => {
    const { host, own, onDraft, onEnd, type, press } = editing()
    expect(host.isContentEditable || host.getAttribute('contenteditable')).toBeTruthy()
    type('Good&nbsp;day')
    expect(onDraft).toHaveBeenLastCalledWith('Good day')
    press('Enter')
    expect(onEnd.mock.calls).toEqual([['Good day', undefined]])
    expect(host.firstChild).toBe(own)
    expect(host.textContent).toBe('Good day')
    expect(host.getAttributeNames()).not.toContain('contenteditable')
  })

  it('keeps the text on Escape: undo takes it back', () => {
    const { host, own, onEnd, type, press } = editing()
    type('Changed')
    press('Escape')
    expect(onEnd.mock.calls).toEqual([['Changed', undefined]])
    expect(host.firstChild).toBe(own)
    expect(host.textContent).toBe('Changed')
  })

  it('goes on after Shift+Enter, also where a text has one line', () => {
    const { host, onEnd, press } = editing()
    press('Enter', { shiftKey: true })
    expect(onEnd).not.toHaveBeenCalled()
    expect(host.getAttributeNames()).toContain('contenteditable')
  })

  it('says what was pressed beside the text to end it, and stays for a press inside', () => {
    const { host, onEnd } = editing()
    const beside = document.body.appendChild(document.createElement('p'))
    host.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(onEnd).not.toHaveBeenCalled()
    beside.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    host.dispatchEvent(new FocusEvent('blur'))
    expect(onEnd.mock.calls).toEqual([['Hello', beside]])
  })

  it('leaves keys of an input method alone', () => {
    const { onEnd, press } = editing()
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    press('Escape', { isComposing: true })
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('keeps line breaks in long text only', () => {
    const long = editing({ isLong: true })
    long.type('one<br>two')
    long.commit()
    expect(long.onEnd).toHaveBeenCalledWith('one\ntwo', undefined)
    const short = editing()
    short.type('one<br>two')
    short.commit()
    expect(short.onEnd).toHaveBeenCalledWith('one two', undefined)
  })

  it('commits when it is left', () => {
    const { host, onEnd, type } = editing()
    type('Left')
    host.dispatchEvent(new FocusEvent('blur'))
    expect(onEnd.mock.calls).toEqual([['Left', undefined]])
  })
})
