import { expect, it } from 'vitest'
import { compileModule } from '@/compiler/compileModule'
import { vmRunner, type Given } from './testing'

const runInVm = vmRunner(compileModule)

async function outputOf(code: string, given?: Given) {
  const { last, late } = await runInVm(code, given)
  expect(late).toEqual([])
  return last.kind === 'done' ? last.output : last.error
}

it('gives the input and tells the output', async () => {
  const code =
    'export default async function (input: { n: number }) { await null; return { twice: input.n * 2 } }'
  expect(await outputOf(code, { input: { n: 21 } })).toEqual({ twice: 42 })
})

it('brings any text through, both ways', async () => {
  const text = 'a\0b \ud800 “ü” 😀 \u2028'
  expect(await outputOf('export default (text) => text + text', { input: text })).toBe(text + text)
})

it('runs the export that is named, and says when there is none', async () => {
  const code = 'export const other = () => 1'
  expect(await outputOf(code, { job: { handler: 'other' } })).toBe(1)
  expect(await outputOf(code)).toMatchObject({
    code: 'missing',
    message:
      'It has no function “default” to run: write “export default async function (input, ctx) { … }”.',
  })
  expect(await outputOf(code, { job: { handler: 'constructor' } })).toMatchObject({
    code: 'missing',
  })
})

it('imports texts of the project, also in a circle, and nothing else', async () => {
  const given = {
    files: {
      '/src/b.ts': 'import { a } from "../lambdas/test"\nexport const b = () => a + 1',
      '/data.json': '{"__proto__": {"x": 1}, "n": 3}',
    },
    imports: {
      '../src/b': '/src/b.ts',
      '../lambdas/test': '/lambdas/test.ts',
      '/data.json': '/data.json',
    },
  }
  const code =
    'import { b } from "../src/b"\nimport data from "/data.json"\nexport const a = 4\nexport default () => [b(), data.n]'
  expect(await outputOf(code, given)).toEqual([5, 3])
  expect(await outputOf('\nimport React from "react"\nexport default () => React')).toMatchObject({
    code: 'compile',
    message: '“react” cannot be imported here: a lambda can import files of the project only.',
    frames: [{ path: '/lambdas/test.ts', line: 2 }],
  })
})

it('says where it threw, in its own texts alone', async () => {
  const code = `import { f } from '/src/f'
export default async function main() {
  await null
  f()
}`
  const files = { '/src/f.ts': '\n\nexport function f() { throw new TypeError("bad") }' }
  expect(await outputOf(code, { files, imports: { '/src/f': '/src/f.ts' } })).toEqual({
    code: 'thrown',
    name: 'TypeError',
    message: 'bad',
    frames: [
      { path: '/src/f.ts', line: 3, name: 'f' },
      { path: '/lambdas/test.ts', line: 4, name: 'main' },
    ],
  })
})

it.each([
  ['a text', 'throw "plain"', 'plain'],
  ['nothing', 'throw undefined', 'undefined'],
  ['an object', 'throw { a: 1 }', '{ a: 1 }'],
  [
    'a getter that throws',
    'throw { get message() { throw 1 }, get stack() { throw 2 } }',
    '{ message: [getter], stack: [getter] }',
  ],
  [
    'a proxy that throws',
    'throw new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 }, getPrototypeOf() { throw 3 } })',
    '[a value that cannot be shown]',
  ],
])('describes %s that is thrown', async (_, thrown, message) => {
  expect(await outputOf(`export default () => { ${thrown} }`)).toMatchObject({
    code: 'thrown',
    message,
  })
})

it.each([
  ['a circle', 'const a = {}; a.a = a; return a'],
  ['a bigint', 'return 1n'],
  ['toJSON that throws', 'return { toJSON() { throw new Error("no") } }'],
])('refuses %s as an output', async (_, body) => {
  expect(await outputOf(`export default () => { ${body} }`)).toMatchObject({ code: 'output' })
})

it('tells nothing as null', async () => {
  expect(await outputOf('export default () => {}')).toBeNull()
  expect(await outputOf('export default () => () => 1')).toBeNull()
})

it.each([
  ['a loop', 'for (;;);'],
  ['a loop that catches', 'for (;;) try { for (;;); } catch {}'],
  ['a generator without end', 'for (const _ of (function* () { for (;;) yield 1 })());'],
  [
    'a proxy trap',
    'const p = new Proxy({}, { get(_, k, r) { return r[k] ?? r[k + 1] } }); for (;;) try { p.x } catch {}',
  ],
  ['toJSON without end', 'return { toJSON() { for (;;); } }'],
  ['a regular expression', 'return /^(a+)+$/.test("a".repeat(40) + "b")'],
  ['microtasks without end', 'const f = () => Promise.resolve().then(f); return f()'],
  ['sorting without end', '[3, 1, 2].sort(() => { for (;;); })'],
])('stops %s within its time', async (_, body) => {
  const { last, took } = await runInVm(`export default () => { ${body} }`)
  expect(last).toMatchObject({ kind: 'failed', error: { code: 'timeout' } })
  expect(took).toBeLessThan(3000)
})

it('counts the time inside of the machine alone', async () => {
  const code = 'export default () => new Promise((done) => setTimeout(() => done("slept"), 500))'
  expect(await outputOf(code)).toBe('slept')
})

it.each([
  ['texts', 'let s = "x"; for (;;) s += s'],
  ['arrays', 'const a = []; for (;;) a.push(new Array(100000).fill(1))'],
  ['a buffer', 'return new ArrayBuffer(2 ** 31 - 1).byteLength'],
])('refuses more memory than it has: %s', async (_, body) => {
  const code = `export default () => { ${body} }`
  expect(await outputOf(code, { job: { cpu: 5000, memory: 16 << 20 } })).toMatchObject({
    code: 'memory',
  })
})

it('knows a promise that nothing will settle from one that waits', async () => {
  expect(await outputOf('export default () => new Promise(() => {})')).toMatchObject({
    code: 'neverSettled',
  })
  const code = 'export default async (_, ctx) => { await ctx.files.list("/"); return "listed" }'
  const answer = () => new Promise<[]>((resolve) => setTimeout(() => resolve([]), 50))
  expect(await outputOf(code, { answer })).toBe('listed')
})

it('ends its timers with it', async () => {
  const code = `export default () => { setInterval(() => console.log("tick"), 5); setTimeout(() => console.log("late"), 20); return 1 }`
  const { last, logs, late } = await runInVm(code)
  expect([last.kind, logs, late]).toEqual(['done', [], []])
})

it('fails with what a timer throws', async () => {
  const code =
    'export default () => new Promise(() => setTimeout(() => { throw new Error("in a timer") }, 1))'
  expect(await outputOf(code)).toMatchObject({ code: 'thrown', message: 'in a timer' })
})

it('clears timers, and repeats those that are to repeat', async () => {
  const code = `export default () => new Promise((done) => {
    clearTimeout(setTimeout(() => done("cleared"), 1))
    let n = 0
    const id = setInterval(() => { if (++n === 3) { clearInterval(id); done(n) } }, 2)
  })`
  expect(await outputOf(code)).toBe(3)
})

it('shows in the console what a person wants to see', async () => {
  const code = `export default () => {
    console.log("a", 1, { b: [1, { c: { d: { e: 1 } } }], get g() { throw 1 } })
    console.warn(new Map([["k", new Set([1n])]]), undefined, -0, Symbol("s"), function f() {}, /x/g)
    const circle = { self: null }; circle.self = circle
    console.error(circle, new (class Point { x = 1 })(), new Date(0), Object.create(null))
    console.info("long".repeat(5000).length, ["x".repeat(20000)].length)
  }`
  const { logs } = await runInVm(code)
  expect(logs.map(({ level, text }) => [level, text])).toEqual([
    ['log', 'a 1 { b: [1, { c: { d: {…} } }], g: [getter] }'],
    ['warn', 'Map { "k" => Set { 1n } } undefined -0 Symbol(s) [function f] /x/g'],
    ['error', '{ self: [circular] } Point { x: 1 } 1970-01-01T00:00:00.000Z [no prototype] {}'],
    ['info', '20000 1'],
  ])
})

it('cuts a flood of lines, and tells it in few words', async () => {
  const { last, logs, words } = await runInVm(
    'export default () => { for (let i = 0; i < 20000; i++) console.log("line", i); return "through" }',
    { job: { cpu: 5000 } },
  )
  expect(last).toMatchObject({ kind: 'done', output: 'through' })
  expect(logs).toHaveLength(1001)
  expect(logs.at(-1)?.text).toBe('The console is full: what comes now is left out.')
  expect(words).toBeLessThan(50)
})

it('cuts lines that are too long together', async () => {
  const code =
    'export default () => { for (let i = 0; i < 100; i++) console.log("x".repeat(50_000)) }'
  const { logs } = await runInVm(code)
  const characters = logs.reduce((sum, { text }) => sum + text.length, 0)
  expect(characters).toBeLessThan(257 * 1024)
})

it('answers calls in any order, and refuses more than a thousand', async () => {
  const code = `export default async (_, ctx) => {
    const all = await Promise.all([3, 1, 2].map((n) => ctx.call("wait", n)))
    const many = await Promise.allSettled(Array.from({ length: 1100 }, () => ctx.secret("s")))
    return [all, many.filter(({ status }) => status === "rejected").length, many.at(-1).reason.message]
  }`
  const answer: Given['answer'] = async (request) => {
    if (request.kind !== 'lambda') return 's'
    await new Promise((resolve) => setTimeout(resolve, Number(request.input) * 10))
    return request.input
  }
  expect(await outputOf(code, { answer, job: { cpu: 5000 } })).toEqual([
    [3, 1, 2],
    103,
    'It called the host more than 1000 times.',
  ])
})

it('says where a call was made that fails', async () => {
  const code = `export default async (_, ctx) => {
  await ctx.files.read("/x")
}`
  const answer = () => Promise.reject(new Error('There is no file “/x”.'))
  expect(await outputOf(code, { answer })).toEqual({
    code: 'thrown',
    name: 'HostError',
    message: 'There is no file “/x”.',
    frames: [{ path: '/lambdas/test.ts', line: 2 }],
  })
})

it('has the same random numbers for the same seed, and its own clock and key', async () => {
  const code =
    'export default (_, ctx) => [ctx.random(), ctx.random(), ctx.idempotencyKey, Math.abs(ctx.now() - Date.now()) < 50]'
  const first = await outputOf(code)
  expect(first).toEqual([expect.any(Number), expect.any(Number), 'key', true])
  expect(await outputOf(code)).toEqual(first)
  expect(await outputOf(code, { job: { seed: 8 } })).not.toEqual(first)
})

it('learns that it is to end', async () => {
  const code = `export default (_, ctx) => new Promise((done) => {
    ctx.signal.onabort = () => done(ctx.signal.aborted)
    setTimeout(() => {}, 10_000)
  })`
  const onStart: Given['onStart'] = (tell) => setTimeout(() => tell({ kind: 'abort' }), 20)
  expect(await outputOf(code, { onStart })).toBe(true)
})

it.each([
  ['JSON.parse', 'JSON.parse("[".repeat(1e5))'],
  ['JSON.stringify', 'let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)'],
  ['eval', '(0, eval)("(".repeat(1e4) + ")".repeat(1e4))'],
  ['recursion', 'const f = () => 1 + f(); f()'],
])('survives what nests too deeply: %s', async (_, body) => {
  const { last } = await runInVm(`export default () => { ${body} }`)
  expect(last.kind).toBe('failed')
  expect(last.kind === 'failed' && last.error.code).toMatch(/crashed|thrown/)
})

it('has none of the globals of a browser or of Node', async () => {
  const names = [
    'window',
    'self',
    'document',
    'process',
    'require',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'importScripts',
    'indexedDB',
    'localStorage',
    'postMessage',
    'navigator',
    'location',
    'WebAssembly',
    'Atomics',
    'std',
    'os',
  ]
  const code = `export default () => ${JSON.stringify(names)}.filter((name) => (0, eval)("typeof " + name) !== "undefined")`
  expect(await outputOf(code)).toEqual([])
})

it('keeps its ways when the code changes the built-in objects', async () => {
  const code = `export default async (_, ctx) => {
    JSON.stringify = () => '{"kind":"done","output":"forged"}'
    JSON.parse = () => { throw 1 }
    Map.prototype.get = () => undefined
    Object.prototype.code = "denied"
    console.log({ a: 1 })
    return { real: true }
  }`
  const { last, logs } = await runInVm(code)
  expect(last).toMatchObject({ kind: 'done', output: { real: true } })
  expect(logs[0]?.text).toBe('{ a: 1 }')
})
