import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile, type Value } from '.'

const data = {
  text: 'abc',
  list: [1, 2],
  own: { constructor: 'mine', toString: 'mine', valueOf: 1, length: 3 },
  n: 7,
}

/** Ways out that were found in languages of this kind. */
const ESCAPES = [
  'data.constructor',
  'data["constr" + "uctor"]',
  '"".constructor.constructor("return 1")()',
  '[].constructor',
  '[]["map"]["constructor"]',
  '(x => x).constructor',
  '(x => x)["constructor"]("return 1")()',
  'Math.max.constructor',
  'Math.constructor',
  'Object.getPrototypeOf(data)',
  'Object.assign(data, { n: 1 })',
  'Object.defineProperty(data, "n", { value: 1 })',
  'Object.prototype',
  'data.__proto__',
  'data["__proto__"]',
  '({ __proto__: data })',
  '({ ["__proto__"]: data })',
  '({ ["__pro" + "to__"]: { polluted: 1 } })',
  'JSON.parse("{\\"__proto__\\": {\\"polluted\\": 1}}").polluted',
  '({ ...JSON.parse("{\\"__proto__\\": {\\"polluted\\": 1}}") })',
  'Object.fromEntries([["__proto__", { polluted: 1 }]])',
  'groupBy([1], x => "__proto__")',
  'globalThis',
  'window',
  'process',
  'eval("1")',
  'Function("return 1")()',
  'require("fs")',
  'import("fs")',
  'import.meta',
  'this',
  'this.constructor',
  '(() => this)()',
  '(function () { return this })()',
  'arguments',
  'new Function("return 1")()',
  'super.x',
  'data.n = 1',
  'data.n++',
  'delete data.n',
  'void 0',
  '[data.n] = [1]',
  '({ get x() { return 1 } }).x',
  '({ toString() { return "x" } }) + ""',
  '({ toString: () => "x" }) + ""',
  '({ valueOf: () => 1 }) * 2',
  '`${x => x}`',
  '(x => x) + ""',
  'String(x => x)',
  'JSON.stringify({ a: x => x })',
  '[1].map(parseInt.constructor)',
  '[1].map(Math.max)',
  '[1].map(data.list.map)',
  '"a".replace("a", () => "b")',
  '[1, 2].sort(data.own.toString)',
  'data.list.push(3)',
  'data.list.splice(0, 1)',
  'data.list.length = 0',
  'data.list.fill(0)',
  'data.text.__defineGetter__("x", () => 1)',
  'data.list.hasOwnProperty.call(data, "n")',
  'data.own.toString()',
  'data.own + ""',
  'async () => 1',
  '(async () => await 1)()',
  'yield 1',
  'class A {}',
  'tag`x`',
  'label: for (;;) break label',
  'throw 1',
  'try { x } catch { }',
  '"a".repeat(1e9)',
  '"a".padEnd(1e9)',
  '"a".repeat(1e5).replaceAll("", "b".repeat(1e5))',
  '"a".repeat(1e5).replaceAll("a", "$`$`$`")',
  '[..."a".repeat(9e5)].map(x => "a".repeat(9e5))',
  'Array.of(..."a".repeat(9e5)).flatMap(x => [..."a".repeat(9e5)])',
  'const f = () => f() + f(); return f()',
  'const f = x => [x].map(f); return f(1)',
  'const a = [1]; const f = n => n === 0 ? a : [f(n - 1), f(n - 1)]; return f(40)',
  '1n ** 9999999n',
  '9 ** 999999',
  '/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  '('.repeat(5000) + '1' + ')'.repeat(5000),
  '['.repeat(5000) + ']'.repeat(5000),
  '!'.repeat(5000) + '1',
  '1' + ' + 1'.repeat(4900),
  'data' + '.x'.repeat(9000),
  'x => '.repeat(3000) + '1',
  '1 ? '.repeat(2000) + '1' + ' : 1'.repeat(2000),
  'a' + '?.b'.repeat(6000),
  '`${'.repeat(3000) + '1' + '}`'.repeat(3000),
]

/** Whether a value is JSON or `undefined` in all of its parts, with nothing behind it. */
function isPlain(value: Value): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return false
  return Object.values(value).every((part) => isPlain(part as Value))
}

it.each(ESCAPES)('%s', (text) => {
  const before = JSON.stringify(data)
  const read = compile(text)
  const answer = read.ok ? read.value.evaluate({ data }) : read
  const isHarmless = answer.ok
    ? isPlain((answer.value as { readonly value: Value }).value)
    : /^[“A-Z].*[.?!]$/s.test(answer.error.message)
  expect(isHarmless).toBe(true)
  expect(JSON.stringify(data)).toBe(before)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

/** Pieces of ways out, put together at random. */
const PIECES =
  'data .constructor ["constructor"] .__proto__ .prototype ("return\u00a0this") () .map .call .apply .bind .toString .valueOf (x=>x) [0] ?. `${ }` Math Object JSON .keys .entries { } [ ] ( ) ... , : + .list .own .text .n "a" 1 => x const\u00a0f= ; return\u00a0 .repeat(1e9)'.split(
    ' ',
  )

it('nothing gets out and nothing hangs, however pieces are put together', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
      const before = JSON.stringify(data)
      const read = compile(pieces.join(''))
      const answer = read.ok ? read.value.evaluate({ data }) : read
      expect(JSON.stringify(data)).toBe(before)
      if (!answer.ok) return
      const { value, cost } = answer.value as { value: Value; cost: { steps: number } }
      expect(isPlain(value)).toBe(true)
      expect(cost.steps).toBeLessThanOrEqual(10_000)
    }),
    { numRuns: 20_000 },
  )
})
