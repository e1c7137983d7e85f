import { describe, expect, it } from 'vitest'
import { isForImporter } from './forImporter'

describe('pasted text', () => {
  it.each([
    ['a tree', '{"id": "t", "name": "Page", "root": {"id": "r", "type": "Box"}}'],
    ['a list of components', ' {"components": []}\n'],
    ['an object that is no tree, so that it is refused with a reason', '{"name": "espalier"}'],
    ['broken JSON', '{"root": {"type": "Box",}}'],
    ['a tree with a type', '{"type": "page", "name": "P", "root": {"type": "Box"}}'],
    ['a layout with a type', '{"type": "page", "layout": {"children": [{"type": "Box"}]}}'],
    ['a node with a text for children', '{"type": "p", "children": "Hello"}'],
    ['a node with text among elements', '{"type": "p", "children": ["Hi", {"type": "b"}]}'],
    ['a node with a single child', '{"type": "div", "children": {"type": "p"}}'],
    ['a list of such nodes', '[{"type": "p", "children": "Hello"}]'],
  ])('is for the importer when it is %s', (_, text) => {
    expect(isForImporter(text)).toBe(true)
  })

  it.each([
    ['a node', '{"type": "Text", "props": {"text": "Hi"}}'],
    ['copied nodes', '{"format": "espalier/nodes", "version": 1, "nodes": []}'],
    ['a list of nodes', '[{"type": "Text"}]'],
    ['a list of words', '["one", "two"]'],
    ['a node with a key like one of documents', '{"type": "Map", "layout": "wide", "root": "a"}'],
    [
      'a copied node with such a key',
      '{"format":"espalier/nodes","version":1,"nodes":[{"type":"a","root":{"type":"b"}}]}',
    ],
    ['prose', 'Hello { world }'],
    ['an unfinished thought', '{ well'],
    ['nothing', ''],
  ])('is not when it is %s', (_, text) => {
    expect(isForImporter(text)).toBe(false)
  })
})
