import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { redoStep, undoStep } from './history'
import { askForName, renameNode } from './renameNode'
import { resetProp, setProp, setStyle } from './setField'
import { carryOut, contextOf } from './testing/context'

it('sets a prop and names it as the inspector does', () => {
  const done = carryOut(setProp('text', { ids: ['cta'], value: 'Buy' }), contextOf([]))
  expect(getNode(done.doc, 'cta')?.props).toEqual({ text: 'Buy' })
  expect(done.label).toBe('Set text of “Button”')
  expect(setProp('href', { ids: ['cta'], value: '/' }).plan(contextOf([]))?.label).toBe(
    'Set URL of “Button”',
  )
})

it('takes a prop away', () => {
  const done = carryOut(resetProp('text', ['cta']), contextOf([]))
  expect(getNode(done.doc, 'cta')?.props).toEqual({})
  expect(done.label).toBe('Reset text of “Button”')
})

it('sets a style of several nodes as one step', () => {
  const edit = { ids: ['cta', 'save'], value: '50%' }
  const done = carryOut(setStyle('maxWidth', edit), contextOf([]))
  expect(getNode(done.doc, 'save')?.styles).toEqual({ maxWidth: '50%' })
  expect(done.label).toBe('Set max width of 2 components')
})

it('has no plan where the value is there already', () => {
  expect(setProp('text', { ids: ['cta'], value: 'Go' }).plan(contextOf([]))).toBeNull()
  expect(resetProp('text', ['save']).plan(contextOf([]))).toBeNull()
})

it('folds the edits of one focus session of one field, and no others', () => {
  const fold = (prop: string, session: string) =>
    setProp(prop, { ids: ['cta'], value: 'x', session }).plan(contextOf([]))?.fold
  expect(fold('text', '1')).toBe(fold('text', '1'))
  expect(new Set([fold('text', '1'), fold('text', '2'), fold('href', '1')]).size).toBe(3)
})

it('renames, and takes the name away when it says no more than the type', () => {
  const named = carryOut(renameNode('cta', ' Buy now '), contextOf([]))
  expect(getNode(named.doc, 'cta')?.name).toBe('Buy now')
  expect(named.label).toBe('Rename “Button” to “Buy now”')
  const unnamed = carryOut(renameNode('save', 'Button'), contextOf([]))
  expect(getNode(unnamed.doc, 'save')).not.toHaveProperty('name')
  expect(renameNode('save', 'Save').plan(contextOf([]))).toBeNull()
})

it('asks for a name of exactly one node', () => {
  expect(askForName.plan(contextOf(['cta']))?.ask).toBe('rename')
  expect(askForName.plan(contextOf(['cta', 'save']))).toBeNull()
})

it('undoes and redoes only where there is a step', () => {
  const history = { canUndo: true, canRedo: false }
  expect(undoStep.plan(contextOf([], { history }))?.history).toBe('undo')
  expect(redoStep.plan(contextOf([], { history }))).toBeNull()
  expect(undoStep.plan(contextOf([]))).toBeNull()
})
