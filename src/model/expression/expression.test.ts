import { describe, expect, it } from 'vitest'
import { compile, type Value } from '.'

const given = {
  data: { name: 'Ada', tags: ['a', 'b'], nested: { deep: 1 }, nothing: null },
  items: [
    { name: 'One', price: 2, sold: true },
    { name: 'Two', price: 3, sold: false },
  ],
  n: 4,
}

function value(text: string): Value {
  const read = compile(text)
  if (!read.ok) throw read.error
  const evaluated = read.value.evaluate(given)
  if (!evaluated.ok) throw evaluated.error
  return evaluated.value.value
}

function refusal(text: string): string {
  const read = compile(text)
  const answer = read.ok ? read.value.evaluate(given) : read
  if (answer.ok) return `gave ${JSON.stringify(answer.value)}`
  const { code, message, span } = answer.error
  return `${code} ${span ? `${span.start}-${span.end}` : ''}: ${message}`
}

describe('expressions give the value that JavaScript gives', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ["'a' + 1 + [1, [2, 3]] + {}", 'a11,2,3[object Object]'],
    ['`${data.name} has ${data.tags.length}`', 'Ada has 2'],
    ['data.missing?.deep.deeper ?? "none"', 'none'],
    ['data["nested"].deep', 1],
    ['items.filter(item => item.sold).map(({ name }) => name)', ['One']],
    ['items.reduce((sum, { price }) => sum + price, 0)', 5],
    ['items.toSorted((a, b) => b.price - a.price)[0].name', 'Two'],
    ['[10, 9, 1].sort()', [1, 10, 9]],
    ['n > 3 ? "many" : "few"', 'many'],
    ['null == undefined && null !== undefined', true],
    ['"4" == n', true],
    ['!data.nothing || n', true],
    ['typeof (x => x)', 'function'],
    ['({ ...data.nested, [data.name]: n })', { deep: 1, Ada: 4 }],
    ['[...data.tags, ..."xy"]', ['a', 'b', 'x', 'y']],
    ['Math.max(...items.map(i => i.price)) + Math.PI - Math.PI', 3],
    ['Object.entries(data.nested)', [['deep', 1]]],
    ['JSON.stringify({ a: [1, undefined] })', '{"a":[1,null]}'],
    ['[0, 1, ""].filter(Boolean).map(String)', ['1']],
    ['(1234.5).toLocaleString()', '1,234.5'],
    ["' a-b '.trim().split('-').join('+')", 'a+b'],
    ['(() => { const map = { a: 1 }; return map[data.tags[0]] })()', 1],
    [
      'const [first, ...rest] = items; return { first: first.name, rest: rest.length }',
      { first: 'One', rest: 1 },
    ],
    ['if (n > 3) { return "yes" } return "no"', 'yes'],
    ['const half = x => x > 1 ? half(x / 2) : x; return half(n)', 1],
    ['data.name /* a comment */ ; // and another', 'Ada'],
    ['[[1, [2]], 3].flat(Infinity)', [1, 2, 3]],
    ['sum(items.map(({ price }) => price))', 5],
    ["addTime('2026-11-26', 2, 'days')", '2026-11-28T00:00:00.000Z'],
    ["groupBy(items, item => item.sold ? 'yes' : 'no').no.length", 1],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected)
  })
})

describe('what is no expression is refused with a sentence and its place', () => {
  it.each([
    ['', 'syntax : There is no expression yet.'],
    ['1 +', 'syntax 3-3: The expression is not finished.'],
    ['a b', 'syntax 2-3: The expression ends before “b”.'],
    [
      'x = 1',
      'refused 0-5: Values cannot be changed in expressions: “=” is not available. Did you mean “===”?',
    ],
    ['new Date()', 'refused 0-10: “new” is not available'],
    ['this.a', 'refused 0-4: “this” is not available'],
    ['/a/.test("a")', 'refused 0-3: Regular expressions are not available'],
    [
      'let x = 1; return x',
      'refused 0-10: Names do not change in expressions: write “const” for “let”.',
    ],
    ['for (;;) {}', 'refused 0-11: An expression has “const”, “if” and “return” only.'],
    ['Math.random()', 'refused 0-11: An expression gives the same value each time'],
    ['await n', 'syntax'],
    ['other', 'reference 0-5: There is no “other” here.'],
    [
      'data.missing.deep',
      'type 0-17: “data.missing” is undefined, so that there is no “deep” in it. Write “?.” where it may be missing.',
    ],
    ['data.name()', 'type 0-11: There is no “name()” of an object.'],
    ['n()', 'type 0-3: “n” is a number and no function.'],
    [
      '[].map(1)',
      'type 0-9: “map” needs a function such as “item => item.name”, and not a number.',
    ],
    ['x => x', 'type : It gives a function and no value.'],
    ['[x => x]', 'type 0-8: A function cannot be part of a list or an object.'],
    [
      'const f = () => f(); return f()',
      'budget 16-19: Its functions call each other more than 64 deep.',
    ],
  ])('%s', (text, sentence) => {
    expect(refusal(text)).toContain(sentence)
  })
})

it('tells what an expression reads, each with the longest path that is known', () => {
  const read = compile(
    'nodes.user.out.name + nodes["list"][index].x.trim() + items.map(i => i.a + other)',
  )
  if (!read.ok) throw read.error
  expect(read.value.references.map(({ path }) => path.join('.'))).toEqual([
    'nodes.user.out.name',
    'nodes.list',
    'index',
    'items',
    'other',
  ])
})
