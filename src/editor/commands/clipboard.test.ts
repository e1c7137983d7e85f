import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { readClipboard, writeClipboard } from './clipboard/payload'
import { copyNodes } from './copyNodes'
import { cutNodes } from './cutNodes'
import { pasteNodes } from './pasteNodes'
import { carryOut, contextOf, outline } from './testing/context'

it('copies the topmost selected nodes in document order', () => {
  const copy = copyNodes.plan(contextOf(['card', 'title', 'head']))?.copy
  expect(copy?.map(({ id }) => id)).toEqual(['title', 'card'])
})

it('gives back what was copied, through text', () => {
  const copy = copyNodes.plan(contextOf(['card']))?.copy ?? []
  expect(readClipboard(writeClipboard(copy))).toEqual(copy)
})

it('cuts as one step that copies and removes', () => {
  const done = carryOut(cutNodes, contextOf(['hero']))
  expect(outline(done.doc)).toBe('page[card[head|footer:save],end]')
  expect(done.copy?.map(({ id }) => id)).toEqual(['hero'])
  expect(done.label).toBe('Cut “Section”')
})

it('pastes into the selected container, under new ids', () => {
  const clipboard = copyNodes.plan(contextOf(['save']))?.copy
  const done = carryOut(pasteNodes, contextOf(['end'], clipboard && { clipboard }))
  expect(outline(done.doc, 'end')).toBe('end[new-1]')
  expect(getNode(done.doc, 'new-1')?.name).toBe('Save')
  expect(done.label).toBe('Paste “Save” into “Stack”')
})

it('pastes a node that is itself selected beside it, not into it', () => {
  const clipboard = copyNodes.plan(contextOf(['end']))?.copy
  const done = carryOut(pasteNodes, contextOf(['end'], clipboard && { clipboard }))
  expect(outline(done.doc)).toMatch(/,end,new-1\]$/)
})

it('has no plan without components on the clipboard, and says so', () => {
  expect(pasteNodes.plan(contextOf(['end']))).toBeNull()
  expect(pasteNodes.explain?.(contextOf(['end']))).toMatch(/^The clipboard holds no components/)
})

it.each([
  ['a bare node without an id', '{"type":"Button"}', ['Button']],
  ['a list of nodes', '[{"type":"a"},{"type":"b","children":[{"type":"c"}]}]', ['a', 'b']],
])('reads %s', (_, text, types) => {
  expect(readClipboard(text)?.map(({ type }) => type)).toEqual(types)
})

it.each([
  ['prose', 'Hello'],
  ['a number', '3'],
  ['an object without a type', '{"props":{}}'],
  ['a child that is no node', '{"type":"a","children":[3]}'],
  ['props that are no object', '{"type":"a","props":[]}'],
  ['an empty list', '[]'],
  ['a whole document', '{"id":"t","name":"T","root":{"id":"r","type":"Box"}}'],
  ['a document with a type', '{"type":"page","name":"P","root":{"id":"r","type":"Box"}}'],
  ['a page with a type', '{"type":"page","layout":{"children":[{"type":"Box"}]}}'],
  ['a newer version', '{"format":"espalier/nodes","version":2,"nodes":[{"type":"a"}]}'],
])('does not take %s for components', (_, text) => {
  expect(readClipboard(text)).toBeUndefined()
})

it('reads a copied node whatever keys it has', () => {
  const node = { id: 'a', type: 'Map', props: {}, components: [{ type: 'b' }] }
  expect(readClipboard(writeClipboard([node]))).toEqual([node])
})

it('drops a name that is no text', () => {
  expect(readClipboard('{"type":"a","name":5}')).toEqual([{ id: '', type: 'a', props: {} }])
})

it('drops what a record says about its old place', () => {
  const [node] = readClipboard('{"type":"a","parentId":"x","order":"a0","note":1}') ?? []
  expect(node).toEqual({ id: '', type: 'a', props: {}, note: 1 })
})
