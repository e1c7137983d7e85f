import { memo, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { makeTree, targetsOf, type BenchNode } from './tree'
import './page.css'

/**
 * The limit: plain React, memoised nodes, one keyed subscription per node, a mutable map, no panels,
 * no history but the last step, no storage. What any editor on React adds comes on top of this.
 */
interface LimitNode {
  text: string | undefined
  children: readonly string[]
}

const nodes = new Map<string, LimitNode>()
const parents = new Map<string, string>()
const listeners = new Map<string, () => void>()
let selected: string | null = null
let undoLast: () => void = () => {}

function put(id: string, node: LimitNode) {
  nodes.set(id, node)
  listeners.get(id)?.()
}

const View = memo(function View({ id }: { id: string }) {
  const node = useSyncExternalStore(
    (wake) => {
      listeners.set(id, wake)
      return () => listeners.delete(id)
    },
    () => nodes.get(id),
  )
  if (!node) return null
  if (node.text !== undefined)
    return (
      <p className="text" data-node={id}>
        {node.text}
      </p>
    )
  return (
    <div className="box" data-node={id}>
      {node.children.map((child) => (
        <View key={child} id={child} />
      ))}
    </div>
  )
})

const app = createRoot(document.getElementById('root') ?? document.body)
let targets = targetsOf(makeTree(10))
let made = 0

function flatten(node: BenchNode) {
  nodes.set(node.id, { text: node.text, children: node.children.map(({ id }) => id) })
  for (const child of node.children) {
    parents.set(child.id, node.id)
    flatten(child)
  }
}

function setChildren(id: string, change: (children: readonly string[]) => readonly string[]) {
  const node = nodes.get(id)
  if (node) put(id, { ...node, children: change(node.children) })
}

function place(id: string, parent: string, at: number) {
  const from = parents.get(id)
  const index = from === undefined ? -1 : (nodes.get(from)?.children.indexOf(id) ?? -1)
  if (from !== undefined) setChildren(from, (children) => children.filter((child) => child !== id))
  setChildren(parent, (children) => children.toSpliced(at, 0, id))
  parents.set(id, parent)
  undoLast = () => {
    setChildren(parent, (children) => children.filter((child) => child !== id))
    if (from !== undefined) setChildren(from, (children) => children.toSpliced(index, 0, id))
  }
}

window.bench = {
  open(count) {
    const tree = makeTree(count)
    nodes.clear()
    flatten(tree)
    targets = targetsOf(tree)
    flushSync(() => app.render(<View key={count} id={tree.id} />))
  },
  setText(text) {
    const { leaf } = targets
    const before = nodes.get(leaf)
    put(leaf, { text, children: [] })
    undoLast = () => before && put(leaf, before)
  },
  insert() {
    made += 1
    const id = `new${made}`
    nodes.set(id, { text: 'New', children: [] })
    place(id, targets.parent, targets.indexOfLeaf)
  },
  remove() {
    const { leaf, parent, indexOfLeaf } = targets
    setChildren(parent, (children) => children.filter((id) => id !== leaf))
    undoLast = () => setChildren(parent, (children) => children.toSpliced(indexOfLeaf, 0, leaf))
  },
  move: () => place(targets.leaf, targets.other, 0),
  undo: () => undoLast(),
  select(which) {
    if (selected !== null) elementOf(selected)?.classList.remove('selected')
    selected = which === 0 ? targets.leaf : targets.parent
    elementOf(selected)?.classList.add('selected')
  },
}

function elementOf(id: string) {
  return document.querySelector(`[data-node="${id}"]`)
}

// The drag of the limit: a pointer handler of our own, a line moved by transform, no React.
const line = document.createElement('div')
line.style.cssText =
  'position:fixed;inset:0 auto auto 0;height:2px;background:royalblue;pointer-events:none'
let dragging: string | null = null
let drop: { parent: string; at: number } | null = null
document.addEventListener('pointerdown', (event) => {
  dragging =
    event.target instanceof Element
      ? (event.target.closest('[data-node]')?.getAttribute('data-node') ?? null)
      : null
  if (dragging) document.body.append(line)
})
document.addEventListener('pointermove', (event) => {
  if (!dragging) return
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-node]')
  if (!under) return
  const box = under.getBoundingClientRect()
  line.style.transform = `translate(${box.left}px, ${box.top}px)`
  line.style.width = `${box.width}px`
  const id = under.getAttribute('data-node') ?? ''
  const parent = parents.get(id)
  drop = parent ? { parent, at: nodes.get(parent)?.children.indexOf(id) ?? 0 } : null
})
document.addEventListener('pointerup', () => {
  if (dragging && drop && dragging !== drop.parent) place(dragging, drop.parent, drop.at)
  dragging = null
  line.remove()
})
