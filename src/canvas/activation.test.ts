// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import type { CanvasMode } from '@/model/canvasProtocol'
import { guardActivation } from './activation'

let mode: CanvasMode = 'edit'
const onLink = vi.fn<(href: string) => void>()
guardActivation(() => mode, onLink)

function click(html: string, selector: string) {
  document.body.innerHTML = html
  const target = document.querySelector(selector)
  const reached = vi.fn<() => void>()
  target?.addEventListener('click', reached)
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  target?.dispatchEvent(event)
  return { reached: reached.mock.calls.length > 0, prevented: event.defaultPrevented }
}

beforeEach(() => {
  mode = 'edit'
  onLink.mockClear()
})

it('lets nothing happen on a click in edit mode', () => {
  expect(click('<a href="/x"><b>x</b></a>', 'b')).toEqual({ reached: false, prevented: true })
  expect(click('<button>x</button>', 'button')).toEqual({ reached: false, prevented: true })
  expect(onLink).not.toHaveBeenCalled()
})

it('lets the retry of a failed component through', () =>
  expect(click('<button data-editor-retry>x</button>', 'button').reached).toBe(true))

it('lets buttons work in preview, and hands links over', () => {
  mode = 'preview'
  expect(click('<button>x</button>', 'button')).toEqual({ reached: true, prevented: false })
  expect(click('<a href="/x"><b>x</b></a>', 'b')).toEqual({ reached: true, prevented: true })
  expect(onLink).toHaveBeenCalledWith('/x')
})

it('follows anchors within the page in preview', () => {
  mode = 'preview'
  const scroll = vi.fn<() => void>()
  Element.prototype.scrollIntoView = scroll
  click('<a href="#here">x</a><p id="here"></p>', 'a')
  expect(scroll).toHaveBeenCalledTimes(1)
  expect(onLink).not.toHaveBeenCalled()
  expect(click('<a href="#%E0%A4%A">x</a>', 'a').prevented).toBe(true)
})
