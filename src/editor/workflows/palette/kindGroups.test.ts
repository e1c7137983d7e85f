import { expect, it } from 'vitest'
import { STEP_KINDS } from '@/model/workflow/kinds'
import { kindGroups } from './kindGroups'

const names = (text: string) =>
  kindGroups(text).flatMap(({ kinds }) => kinds.map(({ kind }) => kind))

it('shows each kind once, in its group', () => {
  expect(names('').toSorted()).toEqual(STEP_KINDS.map(({ kind }) => kind).toSorted())
  expect(kindGroups('')[0]?.title).toBe('Triggers')
})

it('finds by name first, then by other words', () => {
  expect(names('fetch')).toEqual(['http'])
  expect(names('if')[0]).toBe('if')
  expect(names('file')[0]).toBe('fileChanged')
  expect(names('zzz')).toEqual([])
})

it('leaves out what does not fit', () => {
  const found = kindGroups('', ({ inputs }) => inputs.length > 0)
  expect(found.some(({ title }) => title === 'Triggers')).toBe(false)
})
