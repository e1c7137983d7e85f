import { expect, it } from 'vitest'
import { childPath } from '@/model/canvasProtocol'
import { createSlotLookup } from './slotLookup'
import { rect, slot, snapshot } from './testing'

it.each(['inner', 'a/b', '50%'])('finds the slot that holds the node “%s”', (id) => {
  const page = slot('page', rect(0, 0, 400, 300), { children: [['page-main', rect(0, 0, 1, 1)]] })
  const aside = slot('page', rect(0, 0, 400, 300), {
    slot: 'aside',
    children: [[id, rect(20, 20, 300, 200)]],
  })
  const inner = slot(childPath('page', id), rect(20, 20, 300, 200))
  const lookup = createSlotLookup(snapshot(page, aside, inner))
  expect(lookup.above(inner)).toBe(aside)
})
