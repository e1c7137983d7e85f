import { expect, it } from 'vitest'
import { capabilitiesOf, isGranted, wishesOf, wishText, withGrant, type Wish } from './wishes'

const asked = {
  net: ['https://a.example'],
  files: { '/data': 'read', '/out': 'write' },
  secrets: ['key'],
} as const

it('takes capabilities apart and puts them together again', () => {
  expect(wishesOf(asked)).toHaveLength(4)
  expect(capabilitiesOf(wishesOf(asked))).toEqual(asked)
  expect(capabilitiesOf([])).toEqual({})
})

it('grants and takes back one by one', () => {
  const net: Wish = { kind: 'net', name: 'https://a.example' }
  const granted = withGrant({ secrets: ['key'] }, net, true)
  expect(granted).toEqual({ net: ['https://a.example'], secrets: ['key'] })
  expect(isGranted(net, granted)).toBe(true)
  expect(isGranted(net, withGrant(granted, net, false))).toBe(false)
})

it('counts a grant to write as one to read, and not the other way', () => {
  const read: Wish = { kind: 'files', name: '/data', access: 'read' }
  const write: Wish = { kind: 'files', name: '/data', access: 'write' }
  expect(isGranted(read, { files: { '/data': 'write' } })).toBe(true)
  expect(isGranted(write, { files: { '/data': 'read' } })).toBe(false)
})

it('says in words what is asked for', () => {
  expect(wishesOf(asked).map(wishText)).toEqual([
    'send requests to https://a.example and read the answers',
    'read what lies at /data',
    'read, change and make what lies at /out',
    'use the secret “key” of this browser',
  ])
})
