import { expect, it } from 'vitest'
import { parseWord } from './parseWord'

const last = (word: unknown) => parseWord(`!${JSON.stringify(word)}`)
const word = (said: unknown) => parseWord(JSON.stringify(said))

it('takes the words of the protocol', () => {
  expect(last({ kind: 'done', output: { a: 1 }, memoryUsed: 5 })).toEqual({
    kind: 'done',
    output: { a: 1 },
    memoryUsed: 5,
  })
  expect(last({ kind: 'done', output: null })).toEqual({ kind: 'done', output: null })
  const line = { level: 'log', text: 'x', at: 1 }
  expect(word({ kind: 'logs', lines: [line], cut: false })).toEqual({
    kind: 'logs',
    lines: [line],
    cut: false,
  })
  const request = { kind: 'readFile', path: '/a' }
  expect(word({ kind: 'call', seq: 1, request })).toEqual({ kind: 'call', seq: 1, request })
})

it.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['an end that is not marked as one', '{"kind":"done","output":1}'],
  [
    'a call that is marked as the end',
    '!{"kind":"call","seq":1,"request":{"kind":"readFile","path":"/a"}}',
  ],
  ['no output', '!{"kind":"done"}'],
  ['an unknown code', '!{"kind":"failed","error":{"code":"cancelled","message":"x"}}'],
  ['no message', '!{"kind":"failed","error":{"code":"thrown"}}'],
  ['an unknown kind', '{"kind":"grant","files":{"/":"write"}}'],
  ['a call without a number', '{"kind":"call","seq":"1","request":{"kind":"secret","name":"a"}}'],
  ['an unknown request', '{"kind":"call","seq":1,"request":{"kind":"exec","name":"a"}}'],
  [
    'a request without its parts',
    '{"kind":"call","seq":1,"request":{"kind":"fetch","url":"https://a.example"}}',
  ],
  ['a prototype', '{"__proto__":{"kind":"logs","lines":[]}}'],
])('takes nothing of %s', (_, text) => {
  expect(parseWord(text)).toBeUndefined()
})

it('takes nothing that nests without end, and does not overflow on it', () => {
  const depth = 100_000
  expect(
    parseWord(`!{"kind":"done","output":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  ).toBeUndefined()
  const text = '["'.repeat(600) // brackets in a text are no nesting
  expect(last({ kind: 'done', output: text })).toMatchObject({ output: text })
})

it('leaves out lines that are none, and the parts that nobody asked for', () => {
  const lines = [
    null,
    { level: 'shout', text: 'x', at: 1 },
    { level: 'log', text: 'x', at: 1, html: '<b>' },
  ]
  expect(word({ kind: 'logs', lines, cut: 'yes' })).toEqual({
    kind: 'logs',
    lines: [{ level: 'log', text: 'x', at: 1 }],
    cut: false,
  })
})
