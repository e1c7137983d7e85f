import { describe, expect, it } from 'vitest'
import { isWholeDocument } from './wholeDocument'

describe('pasted text', () => {
  it.each([
    ['a tree', '{"id": "t", "name": "Page", "root": {"id": "r", "type": "Box"}}'],
    ['a list of components', ' {"components": []}\n'],
    ['an object that is no tree, so that it is refused with a reason', '{"name": "espalier"}'],
    ['broken JSON', '{"root": {"type": "Box",}}'],
  ])('is a document when it is %s', (_, text) => {
    expect(isWholeDocument(text)).toBe(true)
  })

  it.each([
    ['a node', '{"type": "Text", "props": {"text": "Hi"}}'],
    ['copied nodes', '{"format": "espalier/nodes", "version": 1, "nodes": []}'],
    ['a list of nodes', '[{"type": "Text"}]'],
    ['prose', 'Hello { world }'],
    ['an unfinished thought', '{ well'],
    ['nothing', ''],
  ])('is none when it is %s', (_, text) => {
    expect(isWholeDocument(text)).toBe(false)
  })
})
