import { describe, expect, it } from 'vitest'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { paletteGroups, searchDefinitions } from './search'

function definition(type: string, more: Partial<ComponentDefinition> = {}): ComponentDefinition {
  return {
    type,
    level: 'atom',
    label: type,
    category: 'Layout',
    icon: 'box',
    description: '',
    props: {},
    defaults: {},
    slots: [],
    ...more,
  }
}

const card = definition('Card', {
  level: 'molecule',
  keywords: ['panel', 'tile'],
  description: 'Groups what belongs together.',
})
const cardTitle = definition('CardTitle', { label: 'Card title', partOf: 'Card', category: 'Text' })
const button = definition('Button', { category: 'Form', aliases: ['ShadcnButton'] })
const scoreboard = definition('Scoreboard', {
  category: 'Data',
  description: 'Shows a card per team.',
})
const stack = definition('Stack', { keywords: ['column', 'row', 'flex'] })

const definitions: Definitions = new Map([
  ['Card', card],
  ['CardTitle', cardTitle],
  ['Button', button],
  ['ShadcnButton', button],
  ['Scoreboard', scoreboard],
  ['Stack', stack],
])

const labels = (found: readonly ComponentDefinition[]) => found.map(({ label }) => label)

describe('searching', () => {
  it('puts the label before keywords, and keywords before the description', () => {
    expect(labels(searchDefinitions(definitions, { text: 'card' }))).toEqual([
      'Card',
      'Card title',
      'Scoreboard',
    ])
  })

  it('finds a component by a keyword, by another name, and by its description', () => {
    expect(labels(searchDefinitions(definitions, { text: 'flex' }))).toEqual(['Stack'])
    expect(labels(searchDefinitions(definitions, { text: 'shadcn' }))).toEqual(['Button'])
    expect(labels(searchDefinitions(definitions, { text: 'together' }))).toEqual(['Card'])
  })

  it('wants every word', () => {
    expect(labels(searchDefinitions(definitions, { text: 'card ti' }))).toEqual([
      'Card title',
      'Card',
    ])
    expect(searchDefinitions(definitions, { text: 'card nothing' })).toEqual([])
  })

  it('is not confused by capitals and spaces', () => {
    expect(labels(searchDefinitions(definitions, { text: '  BUTTON ' }))).toEqual(['Button'])
  })

  it('keeps to a level', () => {
    expect(labels(searchDefinitions(definitions, { text: 'card', level: 'molecule' }))).toEqual([
      'Card',
    ])
  })
})

describe('the groups of the palette', () => {
  it('follow the order of the categories and list an alias only once', () => {
    expect(paletteGroups(definitions, { text: '' })).toEqual([
      { title: 'Layout', definitions: [stack, card] },
      { title: 'Form', definitions: [button] },
      { title: 'Data', definitions: [scoreboard] },
    ])
  })

  it('offer the parts of what is selected first', () => {
    const [first] = paletteGroups(definitions, { text: '', inside: ['Card'] })
    expect(first).toMatchObject({ title: 'Parts of Card', definitions: [cardTitle] })
  })

  it('hide parts otherwise, and show them when searched', () => {
    const shown = paletteGroups(definitions, { text: '' }).flatMap((group) => group.definitions)
    expect(shown).not.toContain(cardTitle)
    expect(paletteGroups(definitions, { text: 'title' })[0]?.definitions).toContain(cardTitle)
  })

  it('are none when nothing matches', () => {
    expect(paletteGroups(definitions, { text: 'zzz' })).toEqual([])
  })
})

describe('the order of tiles', () => {
  const order = (...types: string[]) =>
    labels(
      paletteGroups(new Map(types.map((type) => [type, definition(type)])), { text: '' })[0]
        ?.definitions ?? [],
    )

  it('begins with what is used most, whatever the order of the catalog', () => {
    expect(order('Spacer', 'Divider', 'Box', 'Stack')).toEqual([
      'Stack',
      'Box',
      'Divider',
      'Spacer',
    ])
  })

  it('puts components that it does not know last, by their label', () => {
    expect(order('Zebra', 'Spacer', 'Apple')).toEqual(['Spacer', 'Apple', 'Zebra'])
  })
})

it('never offers a component that is kept for old documents only', () => {
  const old = new Map([['OldBox', definition('OldBox', { hidden: true })]])
  expect(paletteGroups(old, { text: '' })).toEqual([])
  expect(searchDefinitions(old, { text: 'old' })).toEqual([])
})
