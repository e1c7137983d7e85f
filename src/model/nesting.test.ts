import { describe, expect, it } from 'vitest'
import type { ComponentDefinition } from './definition'
import { enteringOf, whyNotInside } from './nesting'
import { docFrom } from './testing/trees'

function define(
  type: string,
  more: Partial<ComponentDefinition> = {},
): [string, ComponentDefinition] {
  return [
    type,
    {
      type,
      level: 'atom',
      label: type,
      category: 'Layout',
      icon: 'square',
      description: '',
      props: {},
      defaults: {},
      slots: [{ name: 'children', label: 'Content' }],
      ...more,
    },
  ]
}

const definitions = new Map([
  define('Box'),
  define('Text', { slots: [] }),
  define('Tabs', { nesting: { allowChildren: ['Tab'] } }),
  define('Tab', { nesting: { allowParents: ['Tabs'] } }),
  define('Button', { nesting: { forbidDescendants: ['Link'] } }),
  define('Link', { nesting: { forbidAncestors: ['Link'] } }),
  define('Option', { nesting: { requireAncestors: ['Tabs'] } }),
])
const doc = docFrom({
  id: 'page',
  type: 'Box',
  children: [
    { id: 'tabs', type: 'Tabs', children: [{ id: 'tab', type: 'Tab' }] },
    { id: 'text', type: 'Text' },
    { id: 'button', type: 'Button', children: [{ id: 'inner', type: 'Box' }] },
    { id: 'link', type: 'Link', children: [{ id: 'label', type: 'Box' }] },
    { id: 'div', type: 'div' },
  ],
})
const why = (type: string, parentId: string, below: string[] = []) =>
  whyNotInside(definitions, doc, { type, below }, { parentId, slot: 'children' })

describe('nesting rules', () => {
  it.each([
    ['Box', 'text', 'Text takes no other components.'],
    ['Box', 'tabs', 'Tabs only accepts Tab.'],
    ['Tab', 'page', 'Tab only goes into Tabs.'],
    ['Option', 'page', 'Option only goes inside Tabs.'],
    ['Link', 'inner', 'Button does not take Link anywhere inside.'],
    ['Link', 'label', 'Link does not go inside Link.'],
  ])('%s in %s: %s', (type, parentId, sentence) => {
    expect(why(type, parentId)).toBe(sentence)
  })

  it('looks at what a node brings along', () => {
    expect(why('Box', 'inner', ['Link'])).toBe('Button does not take Link anywhere inside.')
    expect(enteringOf(doc, 'tabs')).toEqual({ type: 'Tabs', below: ['Tab'] })
  })

  it('knows a component by its aliases', () => {
    const tab = definitions.get('Tab')
    const aliased = new Map([...definitions, ...(tab ? [['ShadcnTab', tab] as const] : [])])
    const inside = (parentId: string) =>
      whyNotInside(aliased, doc, { type: 'ShadcnTab', below: [] }, { parentId, slot: 'children' })
    expect(inside('tabs')).toBeUndefined()
    expect(inside('page')).toBe('Tab only goes into Tabs.')
  })

  it('lets HTML tags and unknown types go anywhere that takes nodes', () => {
    expect(why('Chart3D', 'div')).toBeUndefined()
    expect(why('Option', 'tab')).toBeUndefined()
    expect(why('Tab', 'tabs')).toBeUndefined()
  })
})
