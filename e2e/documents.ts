import type { NestedNode, NestedTree } from '@/model/tree/types'

/** A node as tests write it. */
export function node(
  id: string,
  type: string,
  props: NestedNode['props'] = {},
  children?: readonly NestedNode[],
): NestedNode {
  return { id, type, props, ...(children && { children }) }
}

/** A node with a name of its own, by which the layers call it. */
export function named(name: string, of: NestedNode): NestedNode {
  return { ...of, name }
}

/** A small page: two sections, a few words and a card. */
export function smallPage(): NestedTree {
  return {
    id: 'page',
    name: 'Small page',
    root: node('root', 'Box', { padding: '0' }, [
      named(
        'Intro',
        node('intro', 'Section', {}, [
          node('welcome', 'Heading', { text: 'Welcome' }),
          node('lead', 'Text', { text: 'The first words' }),
          node('more', 'Text', { text: 'The second words' }),
          node('go', 'Button', { text: 'Go on' }),
        ]),
      ),
      named(
        'Offers',
        node('offers', 'Section', { background: 'muted' }, [
          named(
            'Offer',
            node('offer', 'Card', {}, [
              node('offer-header', 'CardHeader', {}, [
                node('offer-title', 'CardTitle', { text: 'An offer' }),
              ]),
              node('offer-content', 'CardContent', {}, [
                node('offer-text', 'Text', { text: 'What it costs' }),
              ]),
            ]),
          ),
        ]),
      ),
    ]),
  }
}

/** A page of some thousand nodes: sections of texts. */
export function largePage(sections: number, texts: number): NestedTree {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  return {
    id: 'large',
    name: 'Large page',
    root: node(
      'root',
      'Box',
      { padding: '0' },
      numbers(sections).map((section) =>
        named(
          `Section ${section}`,
          node(
            `s${section}`,
            'Section',
            {},
            numbers(texts).map((text) =>
              node(`s${section}t${text}`, 'Text', { text: `Text ${section}.${text}` }),
            ),
          ),
        ),
      ),
    ),
  }
}

/** A page with one section that holds nothing. */
export function emptySection(): NestedTree {
  return {
    id: 'page',
    name: 'Empty page',
    root: node('root', 'Box', { padding: '0' }, [
      named('Hall', node('hall', 'Section')),
      named('Closing', node('closing', 'Section', {}, [node('end', 'Text', { text: 'The end' })])),
    ]),
  }
}

/** The node of an id in a document; throws when there is none. */
export function findNode(tree: NestedTree, id: string): NestedNode {
  const queue: NestedNode[] = [tree.root]
  for (const found of queue) {
    if (found.id === id) return found
    queue.push(
      ...(found.children ?? []),
      ...Object.values(found.slots ?? {}).flatMap((all) => all ?? []),
    )
  }
  throw new Error(`${tree.name} has no node ${id}.`)
}

/** The ids of what lies in the slot `children` of a node, in order. */
export function childIds(tree: NestedTree, id: string): readonly string[] {
  return (findNode(tree, id).children ?? []).map((child) => child.id)
}

/** The types of what lies in the slot `children` of a node, in order. */
export function childTypes(tree: NestedTree, id: string): readonly string[] {
  return (findNode(tree, id).children ?? []).map((child) => child.type)
}
