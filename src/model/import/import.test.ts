import { describe, expect, it } from 'vitest'
import type { NestedNode } from '../tree/types'
import { exportTree, importDocuments, looseNodes, type ImportContext } from '.'

const context: ImportContext = {
  isKnown: (type) => ['div', 'p', 'strong', 'Box', 'Text', 'Button', 'Card'].includes(type),
  textPropOf: (type) => (type === 'Text' || type === 'Button' ? 'text' : undefined),
  hasProp: (type, prop) => type === 'Button' && ['text', 'variant'].includes(prop),
  isTaken: (id) => id === 'in-use',
}

function open(document: unknown, name = 'page.json') {
  const [first] = importDocuments([{ name, text: JSON.stringify(document) }], context)
  if (!first) throw new Error('nothing was answered')
  return first
}
function rootOf(document: unknown): NestedNode {
  const { trees, error } = open(document)
  if (!trees[0]) throw new Error(error)
  return trees[0].root
}
const card = { id: 'card', type: 'Card', props: { tone: 'calm' } }

/** One document per dialect; each must come out of export as it went in. */
const DIALECTS: Record<string, unknown> = {
  root: {
    id: 't',
    name: 'Page',
    theme: { dark: true },
    root: { ...card, children: [{ id: 'a', type: 'Box', props: {} }] },
  },
  rootNodes: {
    id: 't',
    name: 'Shop',
    createdAt: 5,
    updatedAt: 6,
    rootNodes: [card, { ...card, id: 'b' }],
  },
  components: {
    id: 't',
    name: 'Home',
    layout: { type: 'single' },
    dataSources: [],
    components: [card],
  },
  'layout.children': {
    id: 't',
    title: 'List',
    layout: { gap: '2', children: [card, { id: 'b', type: 'p', children: 'Hi' }] },
  },
  'bare node': { ...card, conditional: { if: 'open' }, events: [{ event: 'click' }] },
  'list of nodes': [card, { ...card, id: 'b' }],
  'text child': { id: 'b', type: 'Button', children: 'Save' },
  'text in props.children': { id: 'b', type: 'Button', props: { children: 'Save', wide: true } },
  'text of a tag': { id: 'p', type: 'p', props: { className: 'lead', children: 'Hello' } },
  'text list': { id: 'b', type: 'Button', children: ['Save'] },
  'text among elements': {
    id: 'p',
    type: 'p',
    children: ['Hello ', { id: 's', type: 'strong', children: 'you' }, '!'],
  },
  'nodes without ids': {
    type: 'div',
    children: [
      { type: 'p', children: 'One' },
      { type: 'p', children: 'Two' },
    ],
  },
  'the same id twice': {
    id: 'd',
    type: 'div',
    props: {},
    children: [
      { id: 'x', type: 'Box', props: {} },
      { id: 'x', type: 'Box', props: {} },
    ],
  },
  'keys beside props': {
    id: 'b',
    type: 'Button',
    variant: 'ghost',
    className: 'wide',
    onFocus: 'later',
    children: 'Go',
  },
  'a single child': {
    id: 'd',
    type: 'div',
    props: {},
    children: { id: 'b', type: 'Box', props: {} },
  },
  'bound children': {
    id: 'd',
    type: 'div',
    props: {},
    bindings: { title: { source: 'a' } },
    children: { source: 'text' },
  },
  'bindings as a list': {
    id: 'd',
    type: 'div',
    props: {},
    bindings: [{ prop: 'title', source: 'a' }],
    children: { source: 'b' },
  },
  'an unresolved $ref': {
    id: 'd',
    type: 'div',
    props: {},
    children: [{ id: 'r', $ref: './parts/head.json', props: { big: true } }],
  },
  'record keys of its own': {
    id: 'd',
    type: 'div',
    props: {},
    slot: 'aside',
    order: 4,
    meta: { by: 'me' },
  },
  'a node without a type': { id: 'd', type: 'div', children: [{ id: 'x', bindings: { a: 'b' } }] },
  'children in props': {
    id: 'd',
    type: 'div',
    props: { children: [{ id: 'b', type: 'Box', props: {} }] },
  },
  'no children at all': { id: 'd', type: 'div', props: {}, children: [] },
}

describe('dialects', () => {
  it.each(Object.entries(DIALECTS))('%s: opens, and export writes it as it came', (_, document) => {
    const { status, trees } = open(document)
    expect(status).toBe('opened')
    expect(trees.map(exportTree)).toEqual([document])
  })

  it('reads text, props and children to where they have an effect', () => {
    expect(rootOf(DIALECTS['text child']).props).toEqual({ text: 'Save' })
    expect(rootOf(DIALECTS['text in props.children']).props).toEqual({ text: 'Save', wide: true })
    expect(rootOf(DIALECTS['text of a tag']).props).toMatchObject({ children: 'Hello' })
    expect(rootOf(DIALECTS['keys beside props'])).toMatchObject({
      props: { variant: 'ghost', className: 'wide', text: 'Go' },
      onFocus: 'later',
    })
    expect(rootOf(DIALECTS['text among elements']).children?.map(({ type }) => type)).toEqual([
      'Text',
      'strong',
      'Text',
    ])
    expect(rootOf(DIALECTS['bound children']).bindings).toEqual({
      title: { source: 'a' },
      children: { source: 'text' },
    })
  })

  it('puts several roots under one, which export takes away', () => {
    const { trees, report } = open(DIALECTS['rootNodes'])
    expect(trees[0]?.root.children?.map(({ id }) => id)).toEqual(['card', 'b'])
    expect(report.mapped).toContain('Several roots were put under one; export takes it away again.')
  })

  it('makes ids unique in the document and in the project', () => {
    const { trees } = open({ id: 'in-use', type: 'div', children: [{ type: 'p' }, { type: 'p' }] })
    expect(trees[0]?.root.id).toBe('in-use-2')
    const ids = trees[0]?.root.children?.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(2)
  })
})

describe('an edit after the import', () => {
  /** The exported document after the root, or its first child, was edited. */
  function exportEdited(document: unknown, edit: object, of: 'root' | 'child' = 'root') {
    const [tree] = open(document).trees
    if (!tree) throw new Error('no tree')
    const { root } = tree
    const [child, ...others] = root.children ?? []
    if (of === 'root') return exportTree({ ...tree, root: { ...root, ...edit } })
    if (!child) throw new Error('no child')
    return exportTree({ ...tree, root: { ...root, children: [{ ...child, ...edit }, ...others] } })
  }
  const mixed = { id: 'd', type: 'div', props: {}, children: ['Hello ', { id: 'b', type: 'Box' }] }

  it.each<[string, object, object]>([
    ['its name', { name: 'Lead' }, { name: 'Lead' }],
    ['its styles', { styles: { color: 'red' } }, { styles: { color: 'red' } }],
    ['another prop', { props: { text: 'Hello ', size: 3 } }, { props: { size: 3 } }],
    ['its type', { type: 'Heading' }, { type: 'Heading' }],
    ['a child', { children: [{ id: 'c', type: 'Box' }] }, {}],
    ['a note', { meta: { source: { string: true }, by: 'me' } }, { meta: { by: 'me' } }],
  ])('of a text among elements is exported: %s', (_, edit, expected) => {
    const written = exportEdited(mixed, edit, 'child')
    expect(written).toMatchObject({ children: [{ type: 'Text', ...expected }, { id: 'b' }] })
  })

  it('of only the words of a text among elements stays a string', () => {
    const written = exportEdited(mixed, { props: { text: 'Bye ' } }, 'child')
    expect(written).toMatchObject({ children: ['Bye ', { id: 'b' }] })
  })

  it('wins over what the import set aside under the same key', () => {
    const odd = { id: 'd', type: 'div', name: 5, styles: 'wide', slot: 'aside', props: {} }
    expect(exportEdited(odd, {})).toEqual(odd)
    const edit = { name: 'Lead', styles: { color: 'red' } }
    expect(exportEdited(odd, edit)).toEqual({ ...odd, ...edit })
  })
})

describe('nodes to paste', () => {
  const pasted = (document: unknown) => {
    const [tree] = open(document).trees
    return tree && looseNodes(tree)
  }

  it('are those of a node and of a list, without the ids of their document', () => {
    const two = { id: 'in-use', type: 'p', children: ['Hi ', { type: 'strong', children: 'you' }] }
    const [node] = pasted(two) ?? []
    expect(node?.children?.map(({ type }) => type)).toEqual(['Text', 'strong'])
    expect(JSON.stringify(node)).not.toMatch(/"id":(?:null|"in-use")/)
    expect(pasted([{ type: 'p', children: 'a' }, card])?.map(({ type }) => type)).toEqual([
      'p',
      'Card',
    ])
  })

  it('are not those of a document', () => {
    expect(pasted(DIALECTS['rootNodes'])).toBeUndefined()
    expect(pasted({ type: 'page', name: 'P', root: card })).toBeUndefined()
  })
})

describe('$ref', () => {
  const files = [
    {
      name: 'pages/home.json',
      text: JSON.stringify({
        id: 'd',
        type: 'div',
        children: [{ $ref: '../parts/save.json', props: { text: 'Store' } }],
      }),
    },
    {
      name: 'parts/save.json',
      text: JSON.stringify({
        id: 'save',
        type: 'Button',
        props: { text: 'Save', variant: 'ghost' },
      }),
    },
  ]

  it('fills in another of the opened documents, its overrides on top', () => {
    const [home] = importDocuments(files, context)
    expect(home?.trees[0]?.root.children?.[0]).toMatchObject({
      type: 'Button',
      props: { text: 'Store', variant: 'ghost' },
    })
    expect(home?.report.placeholders).toEqual([])
  })

  it('shows a placeholder with its path where the document is not there', () => {
    const [home] = importDocuments(files.slice(0, 1), context)
    expect(home?.trees[0]?.root.children?.[0]?.type).toBe('ref:../parts/save.json')
    expect(home?.report.placeholders).toEqual([
      {
        path: '$.children[0]',
        type: '$ref',
        reason: '“../parts/save.json” is not among the opened documents',
      },
    ])
  })

  it('ends a circle of documents with a placeholder', () => {
    const ring = [
      { name: 'a.json', text: JSON.stringify({ type: 'div', children: [{ $ref: './b.json' }] }) },
      { name: 'b.json', text: JSON.stringify({ type: 'div', children: [{ $ref: './a.json' }] }) },
    ]
    const [first] = importDocuments(ring, context)
    expect(first?.report.placeholders[0]?.reason).toContain('refers to itself in a circle')
  })
})

it('reports what has no effect yet, and what became a placeholder and why', () => {
  const { report } = open({
    id: 'd',
    type: 'Rocket',
    loop: {},
    bindings: {},
    conditional: {},
    events: [],
  })
  expect(report.placeholders).toEqual([
    { path: '$', type: 'Rocket', reason: 'there is no component “Rocket”' },
  ])
  expect(report.kept).toHaveLength(4)
})

it('opens the trees of a project bundle and keeps its other lists', () => {
  const bundle = {
    'project-files': [{ id: 'f' }],
    'project-component-trees': [{ id: 't', name: 'Shop', rootNodes: [card] }],
  }
  const { trees, report } = open(bundle)
  expect(trees.map(({ name }) => name)).toEqual(['Shop'])
  expect(report.kept).toContain('“project-files” (1) of the bundle is kept with its first tree.')
  expect(JSON.stringify(trees[0])).toContain('"project-files":[{"id":"f"}]')
})

describe('refusals', () => {
  it.each<[string, unknown, string]>([
    [
      'a registry of components',
      { version: '1', components: [{ type: 'Button', label: 'Button', category: 'form' }] },
      'registry of components',
    ],
    [
      'component descriptions',
      [{ type: 'Button', label: 'Button', category: 'form', props: [{ name: 'text' }] }],
      'lists component descriptions',
    ],
    [
      'a JSON Schema',
      { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: {} },
      'JSON Schema',
    ],
    ['a routing table', { pages: [{ id: 'home', component: 'Home' }] }, 'routing table'],
    ['a data source', { id: 'kv', type: 'kv', defaultValue: {} }, 'data source or a setting'],
    [
      'a configuration',
      { app: { name: 'x' }, server: {} },
      'it holds app, server, but none of root',
    ],
    ['a bundle without trees', { 'project-files': [] }, 'no component tree under'],
    ['a number', 4, 'a single value'],
    ['an empty list', [], 'an empty list'],
    ['an empty object', {}, 'an empty object'],
  ])('refuses %s with a sentence', (_, document, sentence) => {
    const { status, error, trees } = open(document)
    expect(status).toBe('refused')
    expect(error).toContain(sentence)
    expect(trees).toEqual([])
  })

  it.each([
    ['', 'The document is empty.'],
    ['{"a": 1,\n  oops}', 'line 2, column 3'],
    ['{"a": 1', 'The text is not JSON, line 1, column 8: the text ends too early.'],
    ['['.repeat(300) + ']'.repeat(300), 'nests deeper than 200 levels'],
  ])('refuses the text %j', (text, sentence) => {
    const [answer] = importDocuments([{ name: 'x.json', text }], context)
    expect(answer?.error).toContain(sentence)
  })

  it('opens the others when one is refused', () => {
    const answers = importDocuments(
      [
        { name: 'bad.json', text: '{' },
        { name: 'good.json', text: JSON.stringify(card) },
      ],
      context,
    )
    expect(answers.map(({ status }) => status)).toEqual(['refused', 'opened'])
  })
})
