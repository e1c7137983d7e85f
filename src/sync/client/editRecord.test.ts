import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/model/json'
import { registersOf } from '../merge/registers'
import { editRecord, type Standing } from './editRecord'

const NODE = 'nodes:t/a'
const place = { parentId: 'r', slot: 'children', order: 'a0' }
const node = (more: JsonObject = {}): JsonObject => ({
  id: 'a',
  treeId: 't',
  ...place,
  type: 'Box',
  props: {},
  ...more,
})
const standing = (more: Partial<Standing> = {}): Standing => ({
  record: undefined,
  trashed: undefined,
  pending: undefined,
  ...more,
})
const setOf = ({ pending }: Standing) => pending && Object.fromEntries(pending.set)

describe('editRecord', () => {
  it('tells what the author saw and what they wrote, register by register', () => {
    const edited = editRecord(NODE, standing({ record: node() }), node({ props: { text: 'x' } }))
    expect(setOf(edited)).toEqual({ 'props.text': [undefined, 'x'] })
    expect(edited.record).toEqual(node({ props: { text: 'x' } }))
  })

  it('lets stand what arrived meanwhile, and tells what the author had seen', () => {
    const arrived = node({ name: 'theirs', props: { text: 'theirs', size: 'lg' } })
    const seen = node({ props: { text: 'old' } })
    const edited = editRecord(
      NODE,
      standing({ record: arrived }),
      node({ props: { text: 'mine' } }),
      seen,
    )
    expect(edited.record).toEqual(node({ name: 'theirs', props: { text: 'mine', size: 'lg' } }))
    expect(setOf(edited)).toEqual({ 'props.text': ['old', 'mine'] })
  })

  it('makes a record whole, and one that was purged meanwhile only if the server agrees', () => {
    expect(editRecord(NODE, standing(), node()).pending).toMatchObject({ creates: 1 })
    expect(editRecord(NODE, standing(), node({ name: 'x' }), node()).pending).toMatchObject({
      creates: 'u',
    })
  })

  it('keeps a removed node among the others, and moves everything else to the trash', () => {
    const removed = editRecord(NODE, standing({ record: node() }), null)
    expect(removed.record).toEqual(node({ deleted: true }))
    expect(setOf(removed)).toEqual({ $del: [undefined, true] })
    const file = { id: 'f', content: 'x' }
    const gone = editRecord('files:f', standing({ record: file }), null)
    expect(gone.record).toBeUndefined()
    expect(gone.trashed?.get('content')).toBe('x')
  })

  it('takes out of the trash what is put again, with what differs', () => {
    const trashed = new Map(registersOf({ id: 'f', content: 'x' }, 'entity')).set('$del', true)
    const back = editRecord('files:f', standing({ trashed }), { id: 'f', content: 'y' })
    expect(back.trashed).toBeUndefined()
    expect(setOf(back)).toEqual({ $del: [true, undefined], content: ['x', 'y'] })
  })

  it('neither sends nor loses what is this browser’s own business', () => {
    const settings = { id: 's', autoSync: false, theme: 'dark' }
    const edited = editRecord('settings:s', standing({ record: settings }), {
      ...settings,
      autoSync: true,
    })
    expect(edited.record).toMatchObject({ autoSync: true })
    expect(edited.pending).toBeUndefined()
  })
})
