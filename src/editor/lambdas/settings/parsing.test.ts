import { expect, it } from 'vitest'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type { Result } from '@/model/result'
import { parseLimit } from './parseLimit'
import { parseHandler, parseSecretName, parseVariable } from './parseNames'
import { parseOrigin, parseProjectPath } from './parsePlaces'

const told = (result: Result<unknown, string>) => (result.ok ? result.value : result.error)

it.each([
  ['', undefined],
  ['250', 250],
  ['60,000', 60_000],
  ['60001', '60,001 ms is too much. Enter a number from 1 to 60,000 ms.'],
  ['0', 'Enter a whole number from 1 to 60,000 ms.'],
  ['1.5', 'Enter a whole number from 1 to 60,000 ms.'],
  ['soon', 'Enter a whole number from 1 to 60,000 ms.'],
])('takes “%s” as a timeout: %s', (text, answer) => {
  expect(told(parseLimit(text, LAMBDA_LIMITS.timeout, 'ms'))).toBe(answer)
})

it.each([
  ['', undefined],
  ['default', undefined],
  ['onOrder', 'onOrder'],
  ['on-order', '“on-order” cannot be the name of an export. Use letters, digits, $ and _.'],
])('takes “%s” as a handler: %s', (text, answer) => expect(told(parseHandler(text))).toBe(answer))

it('refuses bad and doubled names of variables and secrets', () => {
  expect(told(parseVariable('API_URL', []))).toBe('API_URL')
  expect(told(parseVariable('9A', []))).toContain('no digit at the beginning')
  expect(told(parseVariable('A', ['A']))).toBe('“A” is there already.')
  expect(told(parseSecretName('api-key', []))).toBe('api-key')
  expect(told(parseSecretName('api key', []))).toContain('begin with a letter')
})

it.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['API.example.com/', 'https://api.example.com'],
  ['https://a.example:8443', 'https://a.example:8443'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://api.example.com', 'Use https://; only localhost can be asked without encryption.'],
  ['https://a.example/v1', 'Leave the path out: https://a.example'],
  ['https://me:pass@a.example', 'Leave name and password out; keep them as a secret.'],
  ['https://*.example.com', 'Name one host; “*” stands for nothing here.'],
  ['ftp://a.example', 'Only https:// can be asked for, and http:// of this machine.'],
  ['https://', '“https://” is no origin, such as https://api.example.com.'],
  ['https://there.example', 'https://there.example is there already.'],
])('takes %s as an origin: %s', (text, answer) => {
  expect(told(parseOrigin(text, ['https://there.example']))).toBe(answer)
})

it.each([
  ['data', '/data'],
  ['/data/', '/data'],
  ['/', '/'],
  ['/a/../b', 'Write the path from the root, without “..”.'],
  ['/data/*.csv', 'Name one file or folder; a folder stands for all in it.'],
  ['/there', '/there is there already.'],
])('takes %s as a path: %s', (text, answer) => {
  expect(told(parseProjectPath(text, ['/there']))).toBe(answer)
})
