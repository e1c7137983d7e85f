// @vitest-environment jsdom
import { composeStories, type Meta } from '@storybook/react-vite'
import { cleanup, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { allDefinitions } from '@/catalog/definitions'

/** jsdom has none; Radix measures with it. */
class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => vi.stubGlobal('ResizeObserver', NoResizeObserver))
afterEach(cleanup)

type StoryFile = Parameters<typeof composeStories>[0] & { default: Meta }
const files = import.meta.glob<StoryFile>('./**/*.stories.tsx', { eager: true })

describe.each(Object.entries(files))('%s', (_, file) => {
  it.each(Object.entries<ComponentType>(composeStories(file)))('%s renders', (_name, Story) => {
    const { container } = render(<Story />)
    expect(container.firstChild).not.toBeNull()
    expect(container.textContent).not.toMatch(/Unknown component|could not be drawn/)
  })
})

it('there is a story for every component of the catalog', () => {
  const told = new Set(
    Object.values(files).flatMap(
      (file): readonly string[] => file.default.parameters?.['covers'] ?? [],
    ),
  )
  const types = allDefinitions.map(({ type }) => type)
  expect(types.filter((type) => !told.has(type))).toEqual([])
  expect([...told].filter((type) => !types.includes(type))).toEqual([])
})
