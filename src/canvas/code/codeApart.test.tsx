// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type ElementType } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { CatalogComponent } from '@/renderer'
import { createCodeApart } from './codeApart'
import type { CodeComponents, CodeMessage } from './codeComponents'

afterEach(cleanup)

const ignore = () => {}
const options = { builtIn: new Map(), report: ignore, onRun: ignore, onRunAgain: ignore }

function message(given: { types?: readonly string[]; gone?: readonly string[] }): CodeMessage {
  const components = (given.types ?? []).map((type) => ({
    type,
    name: type.toUpperCase(),
    state: { is: 'loading' as const },
  }))
  return { kind: 'code', modules: [], components, gone: given.gone ?? [] }
}

/** What arrives: draws the name of each type that it was told. */
function arriving() {
  const taken: CodeMessage[] = []
  const components = new Map<string, CatalogComponent>()
  const code: CodeComponents = {
    get: (type) => components.get(type),
    placeOf: () => ({ line: 7 }),
    take(told) {
      taken.push(told)
      for (const type of told.gone) components.delete(type)
      for (const { type } of told.components) components.set(type, () => <b>{type} runs</b>)
      return told.components.length > 0
    },
  }
  return { taken, create: () => code }
}

/** A load that is fulfilled, or fails, when the test says. */
function laterLoad() {
  const waiting = { arrive: (_: () => CodeComponents) => {}, fail: () => {} }
  const load = vi.fn<() => Promise<() => CodeComponents>>(
    () =>
      new Promise<() => CodeComponents>((resolve, reject) => {
        waiting.arrive = resolve
        waiting.fail = () => reject(new Error('offline'))
      }),
  )
  return { load, waiting }
}

function draw(component: CatalogComponent | undefined) {
  const Drawn = component as unknown as ElementType
  return render(<Drawn data-node="page/n" />)
}

it('what was said before it arrived is taken in order, and drawn nodes are drawn with it', async () => {
  const { load, waiting } = laterLoad()
  const { taken, create } = arriving()
  const apart = createCodeApart(options, load)
  const [first, second] = [message({ types: ['a', 'b'] }), message({ types: ['c'], gone: ['b'] })]
  expect(apart.take(first)).toBe(true)
  expect(apart.take(second)).toBe(true)
  expect(apart.get('b')).toBeUndefined()
  const early = apart.get('a')
  const { container } = draw(early)
  expect(container.querySelector('[data-node="page/n"]')).not.toBeNull()

  await act(async () => waiting.arrive(create))
  expect(screen.getByText('a runs')).toBeTruthy()
  expect(taken).toEqual([first, second])
  expect(load).toHaveBeenCalledTimes(1)
  // Another component would be another node for React, which would lose what it holds.
  expect(apart.get('a')).toBe(early)
  expect(apart.placeOf(new Error())).toEqual({ line: 7 })
})

it('once it has arrived it is told at once, and draws new types itself', async () => {
  const { load, waiting } = laterLoad()
  const { taken, create } = arriving()
  const apart = createCodeApart(options, load)
  apart.take(message({ types: ['a'] }))
  await act(async () => waiting.arrive(create))
  const later = message({ types: ['z'], gone: ['a'] })
  expect(apart.take(later)).toBe(true)
  expect(taken.at(-1)).toBe(later)
  expect(apart.get('a')).toBeUndefined()
  draw(apart.get('z'))
  expect(screen.getByText('z runs')).toBeTruthy()
})

it('a node says that it did not arrive, and tries again', async () => {
  const { load, waiting } = laterLoad()
  const { create } = arriving()
  const apart = createCodeApart(options, load)
  apart.take(message({ types: ['a'] }))
  draw(apart.get('a'))
  await act(async () => waiting.fail())
  expect(screen.getByRole('alert').textContent).toMatch(/^A could not be drawn: .*did not arrive/)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.queryByRole('alert')).toBeNull()
  await act(async () => waiting.arrive(create))
  expect(screen.getByText('a runs')).toBeTruthy()
})

it('nothing is loaded for a project without code', () => {
  const { load } = laterLoad()
  const apart = createCodeApart(options, load)
  expect(apart.get('a')).toBeUndefined()
  expect(apart.placeOf(new Error())).toEqual({})
  expect(load).not.toHaveBeenCalled()
})
