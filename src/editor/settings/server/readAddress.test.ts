import { expect, it } from 'vitest'
import { readAddress } from './readAddress'

const PAGE = 'http://127.0.0.1:5001'

it.each([
  ['', undefined],
  [' http://127.0.0.1:5002/ ', 'http://127.0.0.1:5002'],
  ['HTTPS://Sync.Example', 'https://sync.example'],
  ['http://[::1]:5001', 'http://[::1]:5001'],
])('“%s” is taken', (typed, address) => {
  expect(readAddress(typed, PAGE)).toEqual({ address })
})

it.each([
  ['127.0.0.1:5001', /Begin the address with http/],
  ['ftp://a.example', /Begin the address with http/],
  ['javascript:alert(1)', /Begin the address with http/],
  ['http://', /no address/],
  ['http://a b', /no address/],
  ['http://me:secret@a.example', /Leave user and password out/],
  ['http://a.example/api', /Write only host and port: http:\/\/a\.example\./],
  ['http://a.example?x=1', /Write only host and port/],
])('“%s” is refused', (typed, problem) => {
  expect(readAddress(typed, PAGE)).toEqual({ problem: expect.stringMatching(problem) as unknown })
})

it('refuses http from a page that came by https, but for this computer', () => {
  const page = 'https://espalier.example'
  expect(readAddress('http://a.example', page)).toHaveProperty('problem')
  expect(readAddress('http://localhost:5001', page)).toEqual({ address: 'http://localhost:5001' })
})
