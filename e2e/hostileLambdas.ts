/** A lambda that means harm, and what is to become of it. */
export interface Attack {
  readonly name: string
  /** The body of its function. */
  readonly body: string
  /** What it ends with: an error code, or `harmless` with the output that shows that it reached nothing. */
  readonly ends: RegExp
  readonly output?: unknown
}

const TIME = /^timeout$/
const MEMORY = /^(memory|timeout|crashed)$/
const DEEP = /^(crashed|thrown|timeout)$/
const HARMLESS = /^harmless$/

/** Everything that runs for ever. */
const LOOPS: readonly Attack[] = [
  { name: 'while', body: 'while (true) {}', ends: TIME },
  { name: 'catches its end', body: 'for (;;) try { for (;;); } catch {}', ends: TIME },
  {
    name: 'finally in finally',
    body: 'const f = () => { try { f() } finally { f() } }; f()',
    ends: TIME,
  },
  {
    name: 'proxy traps',
    body: 'const p = new Proxy({}, { get: (_, k, r) => r[k] }); for (;;) try { p.x } catch {}',
    ends: TIME,
  },
  { name: 'toJSON', body: 'return { toJSON() { for (;;); } }', ends: TIME },
  {
    name: 'generator',
    body: 'for (const _ of (function* () { for (;;) yield 1 })());',
    ends: TIME,
  },
  { name: 'regular expression', body: 'return /^(a+)+$/.test("a".repeat(50) + "b")', ends: TIME },
  { name: 'microtasks', body: 'const f = () => Promise.resolve().then(f); return f()', ends: TIME },
  {
    name: 'timers',
    body: 'const f = () => setTimeout(f); f(); return new Promise(() => {})',
    ends: TIME,
  },
  { name: 'new Array(1e9)+""', body: 'return (new Array(1e9) + "").length', ends: TIME },
  { name: 'getter of a thrown error', body: 'throw { get message() { for (;;); } }', ends: TIME },
  { name: 'a promise of nothing', body: 'return new Promise(() => {})', ends: /^neverSettled$/ },
]

/** Everything that grows or nests without end. */
const SIZES: readonly Attack[] = [
  { name: 'text doubling', body: 'let s = "x"; for (;;) s += s', ends: MEMORY },
  { name: 'buffer of 2 GB', body: 'return new ArrayBuffer(2 ** 31 - 1).byteLength', ends: MEMORY },
  {
    name: 'many buffers',
    body: 'const a = []; for (;;) a.push(new Uint8Array(1e6))',
    ends: MEMORY,
  },
  { name: 'big integer', body: 'let n = 2n; for (;;) n **= 2n', ends: /^(memory|timeout|thrown)$/ },
  { name: 'arrays', body: 'const a = []; for (;;) a.push(new Array(1e5).fill(1))', ends: MEMORY },
  { name: 'recursion', body: 'const f = () => 1 + f(); f()', ends: DEEP },
  { name: 'deep JSON.parse', body: 'JSON.parse("[".repeat(1e5))', ends: DEEP },
  {
    name: 'deep JSON.stringify',
    body: 'let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)',
    ends: DEEP,
  },
  { name: 'deep eval', body: '(0, eval)("(".repeat(1e5) + ")".repeat(1e5))', ends: DEEP },
  {
    name: 'deep output',
    body: 'let a = []; for (let i = 0; i < 600; i++) a = [a]; return a',
    ends: /^(output|crashed)$/,
  },
  { name: 'output of 6 MB', body: 'return "x".repeat(6 * 1024 * 1024)', ends: /^output$/ },
  { name: 'circular output', body: 'const a = {}; a.a = a; return a', ends: /^output$/ },
  { name: 'flood of lines', body: 'for (let i = 0; ; i++) console.log("line", i)', ends: TIME },
  {
    name: 'long lines',
    body: 'for (let i = 0; i < 200; i++) console.log("x".repeat(1e5)); return "through"',
    ends: HARMLESS,
    output: 'through',
  },
  {
    name: 'flood of calls',
    body: 'for (let i = 0; i < 2000; i++) ctx.files.list("/").catch(() => {}); await ctx.files.list("/").catch(() => {}); return "through"',
    ends: /^(harmless|timeout)$/, // as fast as the machine answers them
  },
]

const GLOBALS =
  'window self top parent frames document process require module global fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker importScripts indexedDB caches localStorage sessionStorage cookieStore postMessage navigator location history WebAssembly Atomics RTCPeerConnection BroadcastChannel MessageChannel Deno Bun std os scriptArgs print'

/** Everything that wants out, or to stay. */
const ESCAPES: readonly Attack[] = [
  {
    name: 'globals of a browser',
    body: `return ${JSON.stringify(GLOBALS)}.split(" ").filter((name) => (0, eval)("typeof " + name) !== "undefined" && name !== "module" && name !== "require")`,
    ends: HARMLESS,
    output: [],
  },
  {
    name: 'function constructor',
    body: 'return [(() => {}).constructor("return typeof process + typeof window + typeof self")(), (async () => {}).constructor("return typeof fetch").name, (function* () {}).constructor("yield typeof document")().next().value]',
    ends: HARMLESS,
    output: ['undefinedundefinedundefined', 'anonymous', 'undefined'],
  },
  {
    name: 'constructor of a host function',
    body: 'return [console.log, ctx.fetch, ctx.log, setTimeout].map((f) => f.constructor.constructor("return typeof window + typeof process")())',
    ends: HARMLESS,
    output: Array.from({ length: 4 }, () => 'undefinedundefined'),
  },
  {
    name: 'constructor of a host error',
    body: 'try { await ctx.secret("x") } catch (error) { return [error.constructor.constructor("return typeof self")(), error instanceof Error] }',
    ends: HARMLESS,
    output: ['undefined', true],
  },
  {
    name: 'Symbol.species',
    body: 'class A extends Array { static get [Symbol.species]() { return (() => {}).constructor("return globalThis")().Object } } return typeof new A(1, 2).map((x) => x)',
    ends: HARMLESS,
    output: 'object',
  },
  {
    name: 'getters of the input',
    body: 'return Object.getOwnPropertyDescriptors(Object.getPrototypeOf(input ?? {})).constructor.value === Object',
    ends: HARMLESS,
    output: true,
  },
  {
    name: 'import()',
    body: 'return import("https://example.com/x.js").then(() => "loaded", (error) => error.name)',
    ends: HARMLESS,
  },
  {
    name: 'prototype pollution',
    body: 'Object.prototype.polluted = 1; Array.prototype.map = () => "stolen"; Function.prototype.call = () => "stolen"; globalThis.left = 1; return "done"',
    ends: HARMLESS,
    output: 'done',
  },
  {
    name: 'built-in objects changed',
    body: 'JSON.stringify = () => \'"forged"\'; Date.now = () => NaN; Math.random = () => 2; Map.prototype.get = () => ({ resolve() {}, reject() {} }); return [1]',
    ends: HARMLESS,
    output: [1],
  },
  {
    name: '__proto__ in the output',
    body: 'return JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}\')',
    ends: HARMLESS,
    output: { constructor: { prototype: { polluted: 1 } } },
  },
  {
    name: 'timers after the end',
    body: 'setInterval(() => ctx.files.write("/late.txt", "late").catch(() => {}), 1); setTimeout(() => console.log("late"), 1); return "over"',
    ends: HARMLESS,
    output: 'over',
  },
  { name: 'throws what is no error', body: 'throw Object.create(null)', ends: /^thrown$/ },
  {
    name: 'proxy as an error',
    body: 'throw new Proxy({}, { get() { throw 1 }, ownKeys() { throw 1 }, getPrototypeOf() { throw 1 } })',
    ends: /^thrown$/,
  },
  { name: 'not granted: fetch', body: 'await ctx.fetch("https://example.com")', ends: /^denied$/ },
  {
    name: 'not granted: files',
    body: 'await ctx.files.write("/../../etc/passwd", "x")',
    ends: /^denied$/,
  },
  { name: 'not granted: secrets', body: 'await ctx.secret("apiKey")', ends: /^denied$/ },
  { name: 'calls itself', body: 'await ctx.call("calls itself")', ends: /^(thrown|denied)$/ },
]

/** In groups, each of which one lambda calls through within its minute. */
export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  loops: LOOPS,
  sizes: SIZES,
  escapes: ESCAPES,
}
