// @vitest-environment jsdom
import { createElement, type FunctionComponent } from 'react'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CURATED } from '@/atoms/Icon/curated'
import { FOREIGN_NAMES } from '@/atoms/Icon/foreignNames'
import { CATEGORIES, type TemplateNode } from '@/model/definition'
import { whyNotInside } from '@/model/nesting'
import { checkProp } from '@/model/props/check'
import { docOf } from '@/model/tree/doc'
import { subtreeOf } from '@/model/tree/queries'
import { recordsOf } from '@/model/tree/nested'
import type { NestedNode } from '@/model/tree/types'
import { components } from './components'
import { allDefinitions, definitions } from './definitions'
import { iconNames } from './iconNames'

/** jsdom has none; Radix measures with it. */
class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => vi.stubGlobal('ResizeObserver', NoResizeObserver))
afterEach(cleanup)

it('holds what the issue asks for', () => {
  const count = (level: string) =>
    allDefinitions.filter((definition) => definition.level === level && !definition.hidden).length
  expect(count('atom')).toBeGreaterThanOrEqual(22)
  expect(count('molecule')).toBeGreaterThanOrEqual(8)
  expect(count('organism')).toBeGreaterThanOrEqual(4)
})

it('has one meaning for every type name and alias', () => {
  const names = allDefinitions.flatMap(({ type, aliases = [] }) => [type, ...aliases])
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(definitions.size).toBe(names.length)
})

it('has a component for every name of a definition, and none beside them', () => {
  expect([...components.keys()].sort()).toEqual(allDefinitions.map(({ type }) => type).sort())
})

it('lists for the picker exactly the icons that are always there', () => {
  expect([...iconNames]).toEqual(Object.keys(CURATED))
  expect(iconNames.length).toBeGreaterThanOrEqual(120)
})

it('knows every icon that another set’s name stands for', async () => {
  const { allIcons } = await import('@/atoms/Icon/allIcons')
  const pascal = (name: string) =>
    name
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('')
  const isUnknown = (name: string) =>
    !Object.hasOwn(CURATED, name) && !Object.hasOwn(allIcons, pascal(name))
  expect(Object.values(FOREIGN_NAMES).filter(isUnknown)).toEqual([])
  expect(allDefinitions.map(({ icon }) => icon).filter(isUnknown)).toEqual([])
})

describe.each(allDefinitions.map((definition) => [definition.type, definition] as const))(
  '%s',
  (type, definition) => {
    it('says in words what it is', () => {
      expect(definition.label).toMatch(/^[A-Z]/)
      expect(definition.description).toMatch(/^[A-Z“].*\.$/)
      expect(CATEGORIES).toContain(definition.category)
    })

    it('has defaults that satisfy its own specs, one for every prop', () => {
      expect(Object.keys(definition.defaults).sort()).toEqual(Object.keys(definition.props).sort())
      const misfits = Object.entries(definition.props).flatMap(
        ([prop, spec]) => checkProp(spec, definition.defaults[prop]) ?? [],
      )
      expect(misfits).toEqual([])
    })

    it('begins a new entry of a list with a value for every field', () => {
      const lists = Object.values(definition.props).filter((spec) => spec.kind === 'list')
      for (const { fields, entry, summary } of lists) {
        expect(Object.keys(entry).sort()).toEqual(Object.keys(fields).sort())
        expect(Object.keys(fields)).toContain(summary)
      }
    })

    it('edits text by double-click where it says so', () => {
      const kinds = definition.textProp ? [definition.props[definition.textProp]?.kind] : []
      expect(kinds.filter((kind) => kind !== 'text' && kind !== 'longText')).toEqual([])
    })

    it('names only components that exist in its rules', () => {
      const { nesting = {}, partOf } = definition
      const named = [...Object.values(nesting).flat(), ...(partOf ? [partOf] : [])]
      expect(named.filter((name) => !definitions.has(name))).toEqual([])
    })

    it('begins as a legal tree of fitting props', () => {
      let next = 0
      const nestedOf = ({ template, children, slot: _slot, ...node }: FullTemplate): NestedNode => {
        const below = children ?? template ?? []
        const inSlot = (slot: string) =>
          below.filter((child) => (child.slot ?? 'children') === slot).map(nestedOf)
        const named = new Set(below.flatMap(({ slot = 'children' }) => slot))
        return {
          ...node,
          id: `node-${next++}`,
          children: inSlot('children'),
          slots: Object.fromEntries(
            [...named].filter((name) => name !== 'children').map((name) => [name, inSlot(name)]),
          ),
        }
      }
      // A part begins inside the component that it is part of.
      const part = nestedOf({ type, template: definition.template ?? [] })
      const root = { id: 'root', type: definition.partOf ?? 'Box', children: [part] }
      const doc = docOf(root.id, recordsOf(root, { treeId: 'tree' }))
      const problems = subtreeOf(doc, part.id).flatMap((node) => {
        const own = definitions.get(node.type)
        if (!own) return [`${node.type} is unknown`]
        const misfits = Object.entries(node.props).flatMap(([prop, value]) => {
          const spec = own.props[prop]
          return spec ? (checkProp(spec, value) ?? []) : [`${node.type} has no ${prop}`]
        })
        if (node.parentId === null || node.parentId === root.id) return misfits
        const below = subtreeOf(doc, node.id)
          .slice(1)
          .map(({ type }) => type)
        const place = { parentId: node.parentId, slot: node.slot }
        const refusal = whyNotInside(definitions, doc, { type: node.type, below }, place)
        return refusal ? [...misfits, refusal] : misfits
      })
      expect(problems).toEqual([])
    })

    it('renders one element and puts on it what the renderer gives', () => {
      const component = components.get(type)
      if (!component) throw new Error(`${type} has no component.`)
      const given = { 'data-node': 'a/b', className: 'own', id: 'it', style: { opacity: 0.5 } }
      const { container } = render(
        createElement(component as FunctionComponent<object>, { ...definition.defaults, ...given }),
        CELLS.has(type) ? { container: hostOf(type) } : undefined,
      )
      const found = container.querySelectorAll<HTMLElement>('[data-node="a/b"]')
      expect(found).toHaveLength(1)
      expect(found[0]?.parentElement).toBe(container)
      expect(found[0]?.classList).toContain('own')
      expect(found[0]?.id).toBe('it')
      expect(found[0]?.style.opacity).toBe('0.5')
    })
  },
)

type FullTemplate = TemplateNode & { readonly template?: readonly TemplateNode[] }

/** The parts of a table and the element that HTML wants around each. */
const CELLS = new Map([
  ['TableHeader', 'table'],
  ['TableBody', 'table'],
  ['TableRow', 'tbody'],
  ['TableHead', 'tr'],
  ['TableCell', 'tr'],
])

function hostOf(type: string): HTMLElement {
  const host = document.createElement(CELLS.get(type) ?? 'div')
  return document.body.appendChild(host)
}
