import grapesjs, { type Component, type Editor } from 'grapesjs'
import 'grapesjs/dist/css/grapes.min.css'
import { makeTree, targetsOf, type BenchNode } from './tree'
import './page.css'

/** GrapesJS with its own panels; storage off, autosave as it comes. */
let editor: Editor | undefined
let targets = targetsOf(makeTree(10))

interface GrapesNode {
  tagName: string
  attributes: { id: string; class: string }
  components: GrapesNode[] | string
}

function toComponent(node: BenchNode): GrapesNode {
  const leaf = node.text !== undefined
  return {
    tagName: leaf ? 'p' : 'div',
    attributes: { id: node.id, class: leaf ? 'text' : 'box' },
    components: leaf ? (node.text ?? '') : node.children.map(toComponent),
  }
}

function find(id: string): Component | undefined {
  return editor?.Components.allById()[id]
}

window.bench = {
  open(count) {
    const tree = makeTree(count)
    targets = targetsOf(tree)
    if (!editor) throw new Error('The editor is not there yet.')
    editor.setComponents([toComponent(tree)])
  },
  setText(text) {
    find(targets.leaf)?.components(text)
  },
  insert() {
    find(targets.parent)?.append(
      { tagName: 'p', attributes: { class: 'text' }, components: 'New' },
      { at: targets.indexOfLeaf },
    )
  },
  remove() {
    find(targets.leaf)?.remove()
  },
  move() {
    const leaf = find(targets.leaf)
    const other = find(targets.other)
    if (leaf && other) leaf.move(other, { at: 0 })
  },
  undo() {
    editor?.UndoManager.undo()
  },
  select(which) {
    editor?.select(find(which === 0 ? targets.leaf : targets.parent))
  },
}

editor = grapesjs.init({
  container: '#root',
  height: '100%',
  storageManager: false,
  fromElement: false,
  canvas: { styles: [] },
})
