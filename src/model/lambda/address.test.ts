import { expect, it } from 'vitest'
import { fetchRefusal, isPrivateHost, originIn } from './address'

const allowed = {
  net: ['https://api.example.com', 'http://127.0.0.1:8080', 'http://plain.example'],
}

it('lets to a granted origin, at any path of it', () => {
  expect(fetchRefusal('https://api.example.com/v1?key=1', allowed)).toBeUndefined()
  expect(fetchRefusal('https://API.example.com:443/', allowed)).toBeUndefined()
  expect(fetchRefusal('http://127.0.0.1:8080/x', allowed)).toBeUndefined()
})

it.each([
  'https://example.com',
  'https://api.example.com.evil.test',
  'https://api.example.com:8443',
  'http://api.example.com',
  'https://xapi.example.com',
  'http://127.0.0.1:8081',
  'http://127.1:80',
])('denies %s', (address) => {
  expect(fetchRefusal(address, allowed)?.isDenied).toBe(true)
})

it.each([
  'ftp://api.example.com',
  'file:///etc/passwd',
  'data:text/plain,x',
  'javascript:alert(1)',
  '/relative',
  '',
  'https://user:secret@api.example.com',
  'http://plain.example/unencrypted',
])('refuses %s with a sentence', (address) => {
  const refusal = fetchRefusal(address, allowed)
  expect(refusal?.isDenied).toBe(false)
  expect(refusal?.message).toMatch(/\.$/)
})

it('reads the origin of what a manifest says', () => {
  expect(originIn('https://api.example.com/v1/')).toBe('https://api.example.com')
  expect(originIn('https://api.example.com:443')).toBe('https://api.example.com')
  for (const text of ['*', 'https://', 'api.example.com', 'wss://x.example']) {
    expect(originIn(text)).toBeUndefined()
  }
})

it.each([
  ['localhost', true],
  ['a.localhost', true],
  ['printer.local', true],
  ['intranet', true],
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['8.8.8.8', false],
  ['example.com', false],
  ['[::1]', true],
  ['[fd00::1]', true],
  ['[fe80::1]', true],
  ['[2001:db8::1]', false],
])('knows whether %s is private', (host, is) => {
  expect(isPrivateHost(host)).toBe(is)
})

it('sees a private address through every way to write it', () => {
  for (const text of [
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://LOCALHOST./',
  ]) {
    expect(isPrivateHost(new URL(text).hostname)).toBe(true)
  }
})
