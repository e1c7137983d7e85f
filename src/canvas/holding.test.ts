// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHolding } from './holding'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** An element whose place the test says, and how often it was brought into view. */
function boxAt(top: number) {
  const element = document.body.appendChild(document.createElement('div'))
  const box = { element, top, shown: 0 }
  element.getBoundingClientRect = () => new DOMRect(0, box.top, 10, 10)
  element.scrollIntoView = () => void (box.shown += 1)
  return box
}

it('brings it into view again while it moves, and lets it go once it is still', () => {
  const { hold } = createHolding()
  const box = boxAt(0)
  expect(hold(() => box.element)).toBe(true)
  vi.advanceTimersByTime(500)
  expect(box.shown).toBe(1)
  box.top = 40
  vi.advanceTimersByTime(500)
  expect(box.shown).toBe(2)
  vi.advanceTimersByTime(2000)
  box.top = 80
  vi.advanceTimersByTime(500)
  expect(box.shown).toBe(2)
  expect(vi.getTimerCount()).toBe(0)
})

it('takes the element that stands in its place by then', () => {
  const { hold } = createHolding()
  const [placeholder, component] = [boxAt(0), boxAt(10)]
  let drawn = placeholder
  hold(() => drawn.element)
  placeholder.element.remove()
  drawn = component
  vi.advanceTimersByTime(100)
  expect(component.shown).toBe(1)
})

it.each(['letGo', 'hold'] as const)('moves nothing any more after %s', (how) => {
  const holding = createHolding()
  const [first, other] = [boxAt(0), boxAt(10)]
  holding.hold(() => first.element)
  holding[how](() => other.element)
  first.top = 50
  vi.advanceTimersByTime(500)
  expect(first.shown).toBe(1)
})

it('never holds what does not come to rest for longer than a few seconds', () => {
  const { hold } = createHolding()
  const box = boxAt(0)
  hold(() => box.element)
  for (let at = 0; at < 100; at++) {
    box.top += 1
    vi.advanceTimersByTime(100)
  }
  expect(box.shown).toBeLessThan(70)
  expect(vi.getTimerCount()).toBe(0)
})

it('says when there is nothing to hold', () => {
  expect(createHolding().hold(() => null)).toBe(false)
})
