import { expect, it } from 'vitest'
import { applyOps } from '@/model/tree/ops'
import { moveIn, moveOut } from './moveAcrossLevels'
import { moveDown, moveUp } from './moveAmongSiblings'
import { planMove } from './placing/planMove'
import { carryOut, contextOf, outline } from './testing/context'

function moved(
  selection: readonly string[],
  place: { parentId: string; slot?: string; index: number },
) {
  const context = contextOf([])
  const plan = planMove(context, selection, { slot: 'children', ...place })
  if (!plan.ok) return plan.error
  const applied = applyOps(context.doc, plan.value.ops)
  return applied.ok ? outline(applied.value.doc) : applied.error.code
}

it('moves nodes together, in document order, parents with what is in them', () => {
  expect(moved(['card', 'cta', 'title', 'head'], { parentId: 'end', index: 0 })).toBe(
    'page[hero,end[title,cta,card[head|footer:save]]]',
  )
})

it('counts the place without the nodes that move', () => {
  expect(moved(['hero'], { parentId: 'page', index: 1 })).toMatch(
    /^page\[card\[.*\],hero\[.*\],end\]$/,
  )
})

it('says which node would go inside itself', () => {
  expect(moved(['hero', 'end'], { parentId: 'title', index: 0 })).toBe(
    '“Section” cannot be put inside itself.',
  )
})

it('says which rule forbids the place', () => {
  expect(moved(['head'], { parentId: 'end', index: 0 })).toBe('Card title only goes into Card.')
})

it('leaves the root where it is', () => {
  expect(moved(['page'], { parentId: 'end', index: 0 })).toBe(
    'The root of the document stays where it is.',
  )
})

it('has no operations for a move to where the nodes are', () => {
  const plan = planMove(contextOf([]), ['cta', 'title'], {
    parentId: 'hero',
    slot: 'children',
    index: 0,
  })
  expect(plan.ok && plan.value.ops).toEqual([])
})

it('says where nodes go', () => {
  const plan = planMove(contextOf([]), ['card'], { parentId: 'hero', slot: 'children', index: 0 })
  expect(plan.ok && plan.value.label).toBe('Move “Card” into “Section”')
})

it.each([
  [moveUp, 'cta', 'hero', 'hero[cta,title]'],
  [moveDown, 'title', 'hero', 'hero[cta,title]'],
  [moveOut, 'title', 'page', 'page[hero[cta],title,card[head|footer:save],end]'],
  [moveIn, 'end', 'page', 'page[hero[title,cta],card[head,end|footer:save]]'],
])('$id moves one step', (command, id, at, after) => {
  expect(outline(carryOut(command, contextOf([id])).doc, at)).toBe(after)
})

it.each([
  [moveUp, 'title'],
  [moveDown, 'cta'],
  [moveOut, 'hero'],
  [moveOut, 'head'],
  [moveIn, 'title'],
  [moveIn, 'cta'],
  [moveUp, 'page'],
])('$id of %s has no plan where there is no legal step', (command, id) => {
  const context = contextOf([id])
  const root = {
    id: 'page',
    type: 'Stack',
    children: [
      { id: 'title', type: 'Button' },
      { id: 'cta', type: 'Button' },
    ],
  }
  expect(
    command.plan(id === 'cta' || id === 'title' ? contextOf([id], { root }) : context),
  ).toBeNull()
})

it('moves selected siblings as one block', () => {
  const root = {
    id: 'r',
    type: 'Stack',
    children: ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'Button' })),
  }
  const down = carryOut(moveDown, contextOf(['a', 'b'], { root }))
  expect(outline(down.doc)).toBe('r[c,a,b,d]')
  const up = carryOut(moveUp, contextOf(['b', 'd'], { root }))
  expect(outline(up.doc)).toBe('r[b,d,a,c]')
})
