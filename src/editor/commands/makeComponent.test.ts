import { describe, expect, it } from 'vitest'
import type { ComponentDefinition } from '@/model/definition'
import { docOf } from '@/model/tree/doc'
import { toNestedNode } from '@/model/tree/nested'
import { askForComponent } from './askForComponent'
import { detachInstance } from './detachInstance'
import { editMain } from './editMain'
import { makeComponent, suggestedLevel, suggestedName } from './makeComponent'
import { carryOut, contextOf, outline, testDefinitions, typeOf } from './testing/context'

const make = makeComponent({ name: 'Offer', level: 'molecule', at: 7 })

describe('make component', () => {
  it('puts an instance where the nodes were, and copies of them into a main', () => {
    const { doc, brings, select } = carryOut(make, contextOf(['card']))
    const id = select?.[0] ?? ''
    expect(outline(doc)).toBe(`page[hero[title,cta],${id},end]`)
    expect(typeOf(doc, id)).toBe(`component:${brings?.component.id}`)
    expect(brings?.component).toMatchObject({ name: 'Offer', kind: 'composed', type: 'molecule' })
    expect(brings?.header).toMatchObject({
      id: brings?.component.treeId,
      componentId: brings?.component.id,
      name: 'Offer',
    })
    const main = docOf(brings?.header.rootId ?? '', brings?.records ?? [])
    expect(toNestedNode(main, main.rootId)).toMatchObject({
      type: 'Card',
      children: [{ type: 'CardTitle' }],
      slots: { footer: [{ type: 'Button', name: 'Save' }] },
    })
    expect(brings?.records.some((record) => ['card', 'head', 'save'].includes(record.id))).toBe(
      false,
    )
  })

  it('wraps several siblings in a stack', () => {
    const { doc, brings, select } = carryOut(make, contextOf(['title', 'cta']))
    expect(outline(doc)).toBe(`page[hero[${select?.[0]}],card[head|footer:save],end]`)
    const main = docOf(brings?.header.rootId ?? '', brings?.records ?? [])
    expect(toNestedNode(main, main.rootId)).toMatchObject({
      type: 'Stack',
      children: [{ type: 'h1' }, { type: 'Button' }],
    })
  })

  it.each([
    [[], 'Select what is to become a component first.'],
    [['page'], 'The root of the document cannot become a component. Select what is in it.'],
    [
      ['title', 'end'],
      'Select components that lie side by side: together they become one component.',
    ],
    [
      ['head'],
      '“Card title” is a part of “Card” and only works inside it. Select the whole “Card”.',
    ],
  ])('of %j is refused with a reason', (selection, why) => {
    const context = contextOf(selection)
    expect(make.plan(context)).toBeNull()
    expect(askForComponent.plan(context)).toBeNull()
    expect(askForComponent.explain?.(context)).toBe(why)
  })

  it('suggests a name and a level', () => {
    expect(suggestedName(contextOf(['card']))).toBe('Card')
    expect(suggestedName(contextOf(['save']))).toBe('Save')
    expect(suggestedLevel(contextOf(['save']))).toBe('atom')
    expect(suggestedLevel(contextOf(['hero']))).toBe('molecule')
  })
})

describe('an instance', () => {
  const definition: ComponentDefinition = {
    type: 'component:offer',
    level: 'molecule',
    label: 'Offer',
    category: 'Project',
    icon: 'component',
    description: 'For tests.',
    props: {},
    defaults: {},
    slots: [],
    main: { treeId: 'main', types: ['Stack', 'Button'] },
  }
  const definitions = new Map([...testDefinitions, [definition.type, definition] as const])
  const { doc: main } = contextOf([], {
    root: {
      id: 'm',
      type: 'Stack',
      styles: { color: 'red', margin: '1px' },
      children: [
        {
          id: 'b',
          type: 'Button',
          props: { text: 'Buy', href: '/' },
          meta: { 'expose:text': { prop: 'label' }, kept: 1 },
        },
      ],
    },
  })
  const context = contextOf(['offer'], {
    root: {
      id: 'page',
      type: 'Stack',
      children: [
        {
          id: 'offer',
          type: 'component:offer',
          name: 'Spring',
          props: { label: 'Order', className: 'wide' },
          styles: { color: 'blue' },
        },
        { id: 'end', type: 'Stack' },
      ],
    },
    definitions,
    mainOf: () => main,
  })

  it('is detached in its place, with its values, styles and name', () => {
    const { doc, select } = carryOut(detachInstance, context)
    const id = select?.[0] ?? ''
    expect(toNestedNode(doc, 'page')?.children?.map((child) => child.id)).toEqual([id, 'end'])
    expect(toNestedNode(doc, id)).toMatchObject({
      type: 'Stack',
      name: 'Spring',
      props: { className: 'wide' },
      styles: { color: 'blue', margin: '1px' },
      children: [{ type: 'Button', props: { text: 'Order', href: '/' }, meta: { kept: 1 } }],
    })
    expect(JSON.stringify(toNestedNode(doc, id))).not.toContain('expose:')
  })

  it('opens its main', () => {
    expect(editMain.plan(context)).toMatchObject({ ops: [], open: 'main' })
    expect(editMain.plan({ ...context, selection: ['end'] })).toBeNull()
  })

  it('that has no main here is not detached', () => {
    expect(detachInstance.plan({ ...context, mainOf: () => undefined })).toBeNull()
  })
})
