import { expect, it } from 'vitest'
import {
  allowedTo,
  capabilitiesOf,
  fileAccess,
  isEmptyGrant,
  joinGrants,
  missingGrants,
} from './grants'
import type { Capabilities, LambdaRecord } from './lambda'

const lambda = (capabilities: unknown): LambdaRecord => ({
  id: 'l',
  name: 'l',
  capabilities: capabilities as Capabilities,
})
const wanted = {
  net: ['https://a.example', 'https://b.example'],
  files: { '/data': 'write', '/src': 'read' },
  secrets: ['key'],
} as const

it('misses all at first, and nothing once it was granted', () => {
  const missing = missingGrants(lambda(wanted), {})
  expect(missing).toEqual(wanted)
  expect(isEmptyGrant(missingGrants(lambda(wanted), joinGrants({}, missing)))).toBe(true)
  expect(missingGrants(lambda(undefined), {})).toEqual({})
})

it('misses writing where reading was granted, and not the other way round', () => {
  const granted = { files: { '/data': 'read', '/src': 'write' } } as const
  expect(missingGrants(lambda(wanted), granted).files).toEqual({ '/data': 'write' })
  expect(joinGrants(granted, { files: { '/src': 'read', '/data': 'write' } }).files).toEqual({
    '/src': 'write',
    '/data': 'write',
  })
})

it('allows what is asked for and granted, and neither alone', () => {
  const granted = {
    net: ['https://b.example', 'https://c.example'],
    files: { '/data': 'read', '/': 'write' },
  } as const
  expect(allowedTo(lambda(wanted), granted)).toEqual({
    net: ['https://b.example'],
    files: { '/data': 'read' },
  })
  expect(allowedTo(lambda({}), granted)).toEqual({})
  expect(allowedTo(lambda({ files: { '/': 'read' } }), granted)).toEqual({ files: { '/': 'read' } })
})

it('reads whatever a record says, and takes of it what is a capability', () => {
  expect(capabilitiesOf(lambda('all'))).toEqual({})
  expect(capabilitiesOf(lambda({ net: '*', files: ['/'], secrets: { a: 1 } }))).toEqual({})
  expect(
    capabilitiesOf(
      lambda({
        net: [1, '*', 'https://a.example/x'],
        files: { '/a': 'all', '/b': 'read' },
        secrets: [null, 's'],
      }),
    ),
  ).toEqual({ net: ['https://a.example'], files: { '/b': 'read' }, secrets: ['s'] })
  expect(allowedTo(lambda({ files: { constructor: 'read' } }), {})).toEqual({})
})

it('knows the nearest folder of a path', () => {
  const allowed = {
    files: { '/data': 'write', '/data/fixed/': 'read', 'src/a.ts': 'read' },
  } as const
  expect(fileAccess(allowed, '/data/x.json')).toBe('write')
  expect(fileAccess(allowed, '/data/fixed/x.json')).toBe('read')
  expect(fileAccess(allowed, '/src/a.ts')).toBe('read')
  expect(fileAccess(allowed, '/src/b.ts')).toBeUndefined()
  expect(fileAccess(allowed, '/database')).toBeUndefined()
  expect(fileAccess({ files: { '/': 'read' } }, '/any')).toBe('read')
  expect(fileAccess({}, '/any')).toBeUndefined()
})
