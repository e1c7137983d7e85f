import { expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { insertComponent } from './insertComponent'
import { insertNodes } from './insertNodes'
import { carryOut, contextOf, outline, typeOf } from './testing/context'

it('puts a component inside the selected container, at its end, and selects it', () => {
  const done = carryOut(insertComponent('Button'), contextOf(['hero']))
  expect(outline(done.doc, 'hero')).toBe('hero[title,cta,new-1]')
  expect(done.select).toEqual(['new-1'])
  expect(done.label).toBe('Insert “Button” into “Section”')
})

it('puts it after a selected node that takes nothing', () => {
  const done = carryOut(insertComponent('Stack'), contextOf(['cta']))
  expect(outline(done.doc, 'hero')).toBe('hero[title,cta,new-1]')
})

it('puts it after the nearest ancestor whose parent takes it', () => {
  const done = carryOut(insertComponent('Section'), contextOf(['title']))
  expect(outline(done.doc, 'page')).toMatch(/^page\[hero\[title,cta\],new-1,card/)
})

it('puts it into the root when nothing is selected', () => {
  const done = carryOut(insertComponent('Button'), contextOf([]))
  expect(outline(done.doc)).toMatch(/,end,new-1\]$/)
})

it('does not put it inside an HTML element that holds nothing', () => {
  const root = { id: 'r', type: 'div', children: [{ id: 'i', type: 'img' }] }
  const done = carryOut(insertComponent('Button'), contextOf(['i'], { root }))
  expect(outline(done.doc)).toBe('r[i,new-1]')
})

it('brings the template along, slots included, and copies no defaults', () => {
  const { doc, select } = carryOut(insertComponent('Card'), contextOf(['end']))
  const [card = ''] = select ?? []
  expect(outline(doc, card)).toBe('new-1[new-2|footer:new-3]')
  expect([typeOf(doc, 'new-2'), typeOf(doc, 'new-3')]).toEqual(['CardTitle', 'Button'])
  expect(getNode(doc, 'new-2')?.props).toEqual({ text: 'Title' })
  expect(getNode(doc, 'new-3')?.props).toEqual({})
})

it('has no plan for a part without its whole, and says why', () => {
  const context = contextOf(['end'])
  expect(insertComponent('CardTitle').plan(context)).toBeNull()
  expect(insertComponent('CardTitle').explain?.(context)).toBe('Card title only goes into Card.')
})

it('inserts nodes from elsewhere under new ids and keeps what it does not know', () => {
  const node = { id: 'cta', type: 'Button', props: { text: 'Two' }, 'x-note': { kept: true } }
  const done = carryOut(insertNodes([node]), contextOf(['end']))
  expect(outline(done.doc, 'end')).toBe('end[new-1]')
  expect(getNode(done.doc, 'new-1')?.['x-note']).toEqual({ kept: true })
})
