import { expect, it } from 'vitest'
import { carryOut, contextOf, outline, typeOf } from './testing/context'
import { unwrap } from './unwrap'
import { wrapInStack } from './wrapInStack'

it('wraps siblings where the first one was', () => {
  const done = carryOut(wrapInStack, contextOf(['cta', 'title']))
  expect(outline(done.doc)).toMatch(/^page\[hero\[new-1\[title,cta\]\]/)
  expect(typeOf(done.doc, 'new-1')).toBe('Stack')
  expect(done.select).toEqual(['new-1'])
})

it('gathers nodes of different parents', () => {
  const done = carryOut(wrapInStack, contextOf(['cta', 'end']))
  expect(outline(done.doc)).toBe('page[hero[title,new-1[cta,end]],card[head|footer:save]]')
})

it('does not wrap what may not leave its parent', () => {
  expect(wrapInStack.plan(contextOf(['head']))).toBeNull()
  expect(wrapInStack.plan(contextOf(['page']))).toBeNull()
})

it('puts what is inside a container in its place', () => {
  const done = carryOut(unwrap, contextOf(['hero']))
  expect(outline(done.doc)).toBe('page[title,cta,card[head|footer:save],end]')
  expect(done.select).toEqual(['title', 'cta'])
})

it('unwraps what it wrapped', () => {
  const context = contextOf(['title', 'cta'])
  const wrapped = carryOut(wrapInStack, context)
  const back = carryOut(unwrap, { ...context, doc: wrapped.doc, selection: wrapped.select ?? [] })
  expect(outline(back.doc)).toBe(outline(context.doc))
})

it('does not unwrap an empty container, nor a part that would lose its whole', () => {
  expect(unwrap.plan(contextOf(['end']))).toBeNull()
  expect(unwrap.plan(contextOf(['card']))).toBeNull()
})
