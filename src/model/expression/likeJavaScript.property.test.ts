import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '.'

const given = {
  data: { name: 'Ada', tags: ['a', 'b', 'a'], nested: { deep: 1, 'two words': [2] }, none: null },
  items: [
    { name: 'One', price: 2.5, sold: true },
    { name: 'Two', price: -3, sold: false },
  ],
  n: 4,
  text: ' Some Words ',
  flag: false,
}

/** What JavaScript itself gives. */
function real(text: string): { readonly value: unknown } | { readonly failed: true } {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- this is what it is compared with
    const run = new Function(...Object.keys(given), `'use strict'; return (${text}\n)`)
    return { value: (run as (...args: unknown[]) => unknown)(...Object.values(given)) }
  } catch {
    return { failed: true }
  }
}

const { expression } = fc.letrec<{ expression: string; leaf: string; list: string }>((tie) => {
  const e = tie('expression')
  const leaf = fc.oneof(
    fc.constantFrom('data', 'items', 'n', 'text', 'flag', 'null', 'undefined', 'true'),
    fc.constantFrom('data.name', 'data.nested.deep', 'data.none', 'data.missing', 'items[0].price'),
    fc.constantFrom("data['nested']['two words']", 'data.none?.x', 'items[5]?.name.length', 'NaN'),
    fc.integer({ min: -3, max: 12 }).map((number) => `(${number})`),
    fc.constantFrom("'a'", "''", '"one two"', '`x${n}`', '0.5'),
  )
  const list = fc.oneof(
    fc.constantFrom('items', 'data.tags', 'data.nested["two words"]', '[]'),
    fc.array(e, { maxLength: 3 }).map((parts) => `[${parts.join(', ')}]`),
    fc.tuple(tie('list'), e).map(([one, item]) => `[...${one}, ${item}]`),
    fc.tuple(tie('list'), e).map(([one, test]) => `${one}.filter((x, i) => ${test})`),
    fc.tuple(tie('list'), e).map(([one, to]) => `${one}.map(x => ${to})`),
    fc.tuple(tie('list'), e).map(([one, at]) => `${one}.slice(${at})`),
    tie('list').map((one) => `${one}.toReversed()`),
    tie('list').map((one) => `${one}.toSorted()`),
    tie('list').map((one) => `${one}.flat()`),
    e.map((one) => `Object.values(${one})`),
  )
  const binary = [
    '+',
    '-',
    '*',
    '/',
    '%',
    '<',
    '>',
    '<=',
    '>=',
    '===',
    '!==',
    '==',
    '!=',
    '&&',
    '||',
  ]
  return {
    leaf,
    list,
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(e, fc.constantFrom(...binary), e).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(e, e).map(([a, b]) => `(${a} ?? ${b})`),
      fc.tuple(e, e, e).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(fc.constantFrom('!', '-', '+', 'typeof '), e).map(([sign, a]) => `(${sign}${a})`),
      fc.tuple(e, e).map(([a, b]) => `\`\${${a}} and \${${b}}\``),
      fc.tuple(e, e).map(([a, b]) => `({ a: ${a}, ...${b} })`),
      fc.tuple(e, fc.constantFrom('name', 'length', 'deep')).map(([a, key]) => `(${a})?.${key}`),
      fc.tuple(e, e).map(([a, b]) => `(${a})?.[${b}]`),
      list,
      list.map((one) => `${one}.length`),
      fc.tuple(list, e).map(([one, a]) => `${one}.includes(${a})`),
      fc.tuple(list, e).map(([one, a]) => `${one}.indexOf(${a})`),
      fc.tuple(list, e).map(([one, a]) => `${one}.find(x => ${a})`),
      fc.tuple(list, e).map(([one, a]) => `${one}.some(x => ${a})`),
      fc.tuple(list, e).map(([one, a]) => `${one}.reduce((sum, x) => sum + ${a}, 0)`),
      list.map((one) => `${one}.join('-')`),
      fc
        .tuple(
          e,
          fc.constantFrom(
            'trim()',
            'toUpperCase()',
            "split(' ')",
            'slice(1, 3)',
            "padStart(5, '.')",
            "replaceAll('o', '$&0')",
            'at(-1)',
          ),
        )
        .map(([a, call]) => `String(${a}).${call}`),
      e.map((a) => `Number(${a})`),
      e.map((a) => `JSON.stringify(${a})`),
      e.map((a) => `Math.round(${a})`),
      e.map((a) => `Object.keys(${a})`),
      e.map((a) => `(() => { const [one, two = 2] = [${a}]; return two })()`),
    ),
  }
})

it('gives the value that JavaScript gives, or refuses where JavaScript throws', () => {
  let compared = 0
  fc.assert(
    fc.property(expression, (text) => {
      const expected = real(text)
      const read = compile(text)
      if (!read.ok) throw read.error
      const answer = read.value.evaluate(given)
      // What takes too much is ended here and not there.
      if (!answer.ok && answer.error.code === 'budget') return
      const ours = answer.ok ? { value: answer.value.value } : { failed: true }
      compared += Number(answer.ok)
      expect(ours).toStrictEqual(expected)
    }),
    { numRuns: 5000 },
  )
  expect(compared).toBeGreaterThan(2000)
})
