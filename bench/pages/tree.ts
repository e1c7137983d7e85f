/** One node of a benchmark tree: an inner node is a box, a leaf is a line of text. */
export interface BenchNode {
  readonly id: string
  readonly text?: string
  readonly children: readonly BenchNode[]
}

/** mulberry32: the same trees in every run and every column. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A page has a section for so many nodes: a long page has many of them, not longer ones. */
const SECTION = 250

/**
 * A seeded tree of exactly `count` nodes: a page of sections, each about 7 levels deep with a fan-out of
 * about 5, about four leaves in five. Its first leaf is in view when the tree opens.
 */
export function makeTree(count: number): BenchNode {
  const next = random(count)
  interface Growing {
    id: string
    text?: string
    depth: number
    children: Growing[]
  }
  const root: Growing = { id: 'n0', depth: 0, children: [] }
  let made = 1
  const grow = (parent: Growing): Growing => {
    const node: Growing = { id: `n${made}`, depth: parent.depth + 1, children: [] }
    made += 1
    parent.children.push(node)
    return node
  }
  const sections = Array.from({ length: Math.max(3, Math.round(count / SECTION)) }, () =>
    grow(root),
  )
  const open = sections.map((section) => [section])
  for (let turn = 0; made < count; turn++) {
    const at = turn % sections.length
    const [section, growing] = [sections[at], open[at]]
    if (!section || !growing) break
    if (growing.length === 0) growing.push(firstLeaf(section))
    const pick = growing.length > 1 ? Math.floor(next() * growing.length) : 0
    const [parent] = growing.splice(pick, 1)
    if (!parent) break
    const family = Math.min(count - made, 3 + Math.floor(next() * 5))
    for (let i = 0; i < family; i++) {
      const node = grow(parent)
      if (node.depth < 7 && (i === 0 || next() < 0.06)) growing.push(node)
    }
  }
  const label = (node: Growing): BenchNode => ({
    id: node.id,
    children: node.children.map(label),
    ...(node.children.length === 0 ? { text: `Text ${node.id}` } : {}),
  })
  return label(root)

  function firstLeaf(node: Growing): Growing {
    const queue: Growing[] = [node]
    for (const candidate of queue) {
      if (candidate.children.length === 0 && candidate.depth < 7) return candidate
      queue.push(...candidate.children)
    }
    return node
  }
}

/** The nodes that the operations name. */
export interface Targets {
  /** A leaf in view. */
  readonly leaf: string
  /** The inner node that holds it. */
  readonly parent: string
  /** Another inner node near the top, which takes what is moved. */
  readonly other: string
  readonly indexOfLeaf: number
}

/** Picks the targets: the first leaf in document order, its parent, and the last inner child of the root. */
export function targetsOf(root: BenchNode): Targets {
  let parent = root
  let leaf = root.children[0]
  while (leaf?.children[0]) {
    parent = leaf
    leaf = leaf.children[0]
  }
  const others = root.children.filter(({ id, children }) => children.length > 0 && id !== parent.id)
  return {
    leaf: leaf?.id ?? '',
    parent: parent.id,
    other: others.at(-1)?.id ?? root.id,
    indexOfLeaf: leaf ? parent.children.indexOf(leaf) : 0,
  }
}

/** What every page of the benchmark offers the runner. Each call begins the work; the runner waits for the paint. */
export interface BenchPage {
  /** Puts a tree of so many nodes where the editor can open it; not measured. */
  prepare?(count: number): void | Promise<void>
  /** Opens a tree of so many nodes; the editor around it is loaded already. */
  open(count: number): void | Promise<void>
  setText(text: string): void
  insert(): void
  remove(): void
  move(): void
  undo(): void
  select(which: 0 | 1): void
}

declare global {
  interface Window {
    bench?: BenchPage
  }
}
