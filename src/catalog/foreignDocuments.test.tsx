// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { recordsOf } from '@/model/tree/nested'
import type { NestedNode } from '@/model/tree/types'
import { createRecordStore, RenderTree } from '@/renderer'
import { components } from './components'
import { definitions } from './definitions'

afterEach(cleanup)

function draw(root: NestedNode) {
  const store = createRecordStore(root.id, recordsOf(root, { treeId: 'tree' }))
  render(<RenderTree environment={{ store, definitions, components, mode: 'preview' }} />)
}

it('nodes inside a button stand in for its text', () => {
  const label = { id: 'label', type: 'span', props: { children: 'Create model' } }
  draw({ id: 'button', type: 'ShadcnButton', props: { variant: 'outline' }, children: [label] })
  expect(screen.getByRole('button').textContent).toBe('Create model')
})

it('reads a prop under the name that another tool gives it', () => {
  draw({ id: 'stack', type: 'Stack', props: { spacing: 'lg', direction: 'row' } })
  const stack = document.querySelector<HTMLElement>('div > div')
  expect(stack?.style.gap).toBe('var(--space-6)')
  expect(stack?.style.flexDirection).toBe('row')
})

it('tabs name themselves in the order of the document', () => {
  const tab = (id: string, text: string) => ({ id, type: 'Tab', props: { text } })
  draw({
    id: 'tabs',
    type: 'Tabs',
    props: { open: 2 },
    children: [tab('one', 'One'), tab('two', 'Two'), tab('three', 'Three')],
  })
  const names = screen.getAllByRole('tab').map(({ textContent }) => textContent)
  expect(names).toEqual(['One', 'Two', 'Three'])
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Two')
})
