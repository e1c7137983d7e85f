import { expect, it } from 'vitest'
import { compile } from '..'
import { drawFrom } from '../../testing/random'
import { LIBRARY } from '../methods/library'
import { LISTS } from '../methods/lists'
import { BOOLEANS, NUMBERS } from '../methods/numbers'
import { STRINGS } from '../methods/strings'
import { FUNCTION_DOCS, LIST_DOCS, NAMESPACE_DOCS, NUMBER_DOCS, STRING_DOCS } from './docs'
import { complete } from '.'
import { pieceAt } from './pieceAt'

const SCOPE = {
  input: { name: 'Ada', rows: [{ id: 1, 'e-mail': 'a@b', tags: ['x'] }], n: 7 },
  nodes: { fetchUser: { out: { status: 200 } } },
}

/** Names that are proposed at `|`, as far as they begin with what stands before it. */
function at(marked: string): readonly string[] {
  const offset = marked.indexOf('|')
  const { prefix, proposals } = complete(marked.replace('|', ''), offset, SCOPE)
  return proposals.map(({ name }) => name).filter((name) => name.startsWith(prefix))
}

it.each<[string, readonly string[]]>([
  ['in|', ['input']],
  ['input.|', ['name', 'rows', 'n']],
  ['input.n|', ['name', 'n']],
  ['input?.rows[0].|', ['id', 'e-mail', 'tags']],
  ['nodes.fetchUser.out.|', ['status']],
  ['1 + nodes.|', ['fetchUser']],
  ['input.rows.map(row => row.|', ['id', 'e-mail', 'tags']],
  ['input.rows.filter((row, at) => row.tags.map(tag => tag.toUpper|', ['toUpperCase']],
  ['input.rows.reduce((sum, row) => sum + row.|', ['id', 'e-mail', 'tags']],
  ['input.rows.toSorted((a, b) => a.id - b.|', ['id', 'e-mail', 'tags']],
  ['input.name.trim().toU|', ['toUpperCase']],
  ['Object.k|', ['keys']],
  ['`a ${input.n|', ['name', 'n']],
  ['{ a: input.n|', ['name', 'n']],
  ['"input.|', []],
  ['`input.|', []],
  ['// input.|', []],
  ['1.|', []],
  ['gone.|', []],
  ['...input.n|', ['name', 'n']],
])('%s', (marked, names) => {
  expect(at(marked)).toEqual(names)
})

it('keys that no dot can read are written in brackets', () => {
  const text = 'input.rows[0].'
  const { proposals } = complete(text, text.length, SCOPE)
  expect(proposals.find(({ name }) => name === 'e-mail')?.index).toBe('["e-mail"]')
})

it('every method and function is described', () => {
  expect(Object.keys(STRINGS).filter((name) => !Object.hasOwn(STRING_DOCS, name))).toEqual([])
  expect(Object.keys(LISTS).filter((name) => !Object.hasOwn(LIST_DOCS, name))).toEqual([])
  const numbers = [...Object.keys(NUMBERS), ...Object.keys(BOOLEANS)]
  expect(numbers.filter((name) => !Object.hasOwn(NUMBER_DOCS, name))).toEqual([])
  expect(Object.keys(LIBRARY).filter((name) => !Object.hasOwn(FUNCTION_DOCS, name))).toEqual([])
  expect(Object.keys(STRING_DOCS).filter((name) => !(name in STRINGS))).toEqual([])
  expect(Object.keys(LIST_DOCS).filter((name) => !(name in LISTS))).toEqual([])
})

it('what is described is there', () => {
  const named = Object.values(NAMESPACE_DOCS).flatMap((members) => Object.values(members))
  for (const { signature } of [...named, ...Object.values(FUNCTION_DOCS)]) {
    const name = signature.slice(0, signature.indexOf('('))
    const read = compile(`${name}(1, 2, 'days')`)
    // Refused as soon as it is read is what the language does not have.
    expect({ name, error: read.ok ? undefined : read.error.message }).toEqual({
      name,
      error: undefined,
    })
    const got = read.ok ? read.value.evaluate({}) : undefined
    const code = got?.ok === false ? got.error.code : 'none'
    expect({ name, isThere: code !== 'reference' }).toEqual({ name, isThere: true })
  }
})

it('never throws on pieces of expressions', () => {
  const pieces = [
    'input',
    '.',
    '?.',
    '(',
    ')',
    '[',
    ']',
    'x',
    '=>',
    '"',
    '`',
    '${',
    '}',
    '{',
    ' ',
    '0',
    '/*',
    '//',
    '\n',
    'rows',
    'map',
  ]
  for (let seed = 1; seed <= 3000; seed += 1) {
    const draw = drawFrom(seed)
    let text = ''
    for (let count = draw.below(20); count > 0; count -= 1) text += draw.pick(pieces)
    expect(() => complete(text, draw.below(text.length + 1), SCOPE)).not.toThrow()
  }
})

it.each<[string, string | undefined]>([
  ['Hello {{ inp|ut.name }}!', ' input.name '],
  ['Hello {{ input.|', ' input.'],
  ['Hello {{ a }} | {{ b }}', undefined],
  ['{{ "}}" + in| }}', ' "}}" + in '],
  ['{{ a.| and {{ b }}', ' a.'],
  ['|{{ a }}', undefined],
])('finds the expression of a template around a caret: %s', (marked, piece) => {
  const text = marked.replace('|', '')
  const found = pieceAt(text, marked.indexOf('|'))
  expect(found && text.slice(found.start, found.end)).toBe(piece)
})
