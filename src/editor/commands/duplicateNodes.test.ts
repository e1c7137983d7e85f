import { expect, it } from 'vitest'
import { getNode, withRecords } from '@/model/tree/doc'
import { duplicateNodes } from './duplicateNodes'
import { carryOut, contextOf, outline } from './testing/context'

it('puts a copy, slots included, right after the original and selects it', () => {
  const done = carryOut(duplicateNodes, contextOf(['card']))
  expect(outline(done.doc)).toMatch(/card\[head\|footer:save\],new-1\[new-2\|footer:new-3\],end/)
  expect(done.select).toEqual(['new-1'])
  expect(getNode(done.doc, 'new-3')?.name).toBe('Save')
})

it('keeps copies of siblings together, in document order', () => {
  const done = carryOut(duplicateNodes, contextOf(['cta', 'title']))
  expect(outline(done.doc, 'hero')).toBe('hero[title,cta,new-1,new-2]')
  expect(getNode(done.doc, 'new-1')?.type).toBe('h1')
})

it('copies a node whose record holds “children” of its own', () => {
  const { doc, ...context } = contextOf(['end'])
  const end = getNode(doc, 'end')
  if (!end) throw new Error('no node')
  const odd = withRecords(doc, new Map([['end', { ...end, children: 'Hi', slots: 'there' }]]))
  const done = carryOut(duplicateNodes, { ...context, doc: odd })
  expect(getNode(done.doc, 'new-1')?.type).toBe('Stack')
})

it('has no plan for the root', () => {
  expect(duplicateNodes.plan(contextOf(['page']))).toBeNull()
})
