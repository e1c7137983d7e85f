import { expect, it } from 'vitest'
import { drawFrom } from '@/model/testing/random'
import { compileTemplate, renamedInTemplate } from './template'

const GIVEN = { name: 'Ada', list: [1, 2], nodes: { a: { out: { deep: null } } } }

function valueOf(text: string): unknown {
  const read = compileTemplate(text)
  if (!read.ok) return `${read.error.code} at ${read.error.span?.start}: ${read.error.message}`
  const got = read.value.evaluate(GIVEN)
  return got.ok ? got.value.value : `${got.error.code} at ${got.error.span?.start}`
}

it.each<[string, unknown]>([
  ['', ''],
  ['plain } }}', 'plain } }}'],
  ['Hello {{ name }}!', 'Hello Ada!'],
  ['{{ list }}', [1, 2]],
  ['{{ list }} ', '[1,2] '],
  ['{{ name }}{{ list.length }}', 'Ada2'],
  ['x{{ nodes.a.out.deep }}y{{ undefined }}', 'xy'],
  ['{{ "}}" }}{{ {a: {b: 1}} }}', '}}{"a":{"b":1}}'],
  ['{{ {a: {b: 1}}.a.b }}', 1],
  ['{{ `${name}}}` }}', 'Ada}}'],
  ['a {{ name', 'syntax at 2: A “{{” is not closed by “}}”.'],
  ['a {{ b }} {{ nope }}', 'reference at 5'],
  ['a {{ }}', 'syntax at 4: There is no expression yet.'],
  ['ab {{ 1 + }}', 'syntax at 10: The expression is not finished.'],
])('%s', (text, value) => {
  expect(valueOf(text)).toEqual(value)
})

it('renames by syntax, in each piece', () => {
  const text = 'nodes.a {{ nodes.a.out }} {{ "nodes.a" + nodes.a["out"] }} {{ nodes.'
  expect(renamedInTemplate(text, ['nodes', 'a'], 'b')).toBe(text)
  expect(renamedInTemplate(`${text}c }}`, ['nodes', 'a'], 'b')).toBe(
    'nodes.a {{ nodes.b.out }} {{ "nodes.a" + nodes.b["out"] }} {{ nodes.c }}',
  )
})

it('places of references are those of the whole text', () => {
  const read = compileTemplate('a {{ name }} {{ list.length }}')
  const places = read.ok && read.value.references.map(({ spans: [first] }) => first?.start)
  expect(places).toEqual([5, 16])
})

it('never hangs or throws on pieces of templates', () => {
  const pieces = [
    '{{',
    '}}',
    '{',
    '}',
    '"',
    '`',
    '${',
    ' name ',
    '/*',
    '//',
    '\n',
    '(',
    'x=>',
    '=',
    ',',
    '\\',
  ]
  for (let seed = 1; seed <= 3000; seed += 1) {
    const draw = drawFrom(seed)
    let text = ''
    for (let count = draw.below(24); count > 0; count -= 1) text += draw.pick(pieces)
    expect(() => valueOf(text)).not.toThrow()
  }
})

it('neither long texts nor many pieces hold up the program, nor values without a bottom', () => {
  for (const piece of ['{{ /* }}', '{{ (a, }}', '{{ a }} ', '{{']) {
    expect(valueOf(piece.repeat(20_000))).toMatch(/^(?:budget|syntax) at /)
  }
  expect(valueOf('{{ name }}'.repeat(500))).toBe('Ada'.repeat(500))
  expect(valueOf(`{{ name }}${'x'.repeat(200_000)}`)).toMatch(/^budget at /)
  let deep: unknown = 1
  for (let n = 0; n < 20_000; n += 1) deep = [deep]
  const read = compileTemplate('x{{ deep }}')
  const got = read.ok && read.value.evaluate({ deep })
  expect(got).toMatchObject({ ok: false, error: { code: 'budget' } })
})
