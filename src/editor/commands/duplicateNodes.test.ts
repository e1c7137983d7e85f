import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
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

it('has no plan for the root', () => {
  expect(duplicateNodes.plan(contextOf(['page']))).toBeNull()
})
