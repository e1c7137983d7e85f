import { describe, expect, it } from 'vitest'
import { compileGuarded } from './compileGuarded'
import { insertGuards } from './insertGuards'
import { parseSource } from './parseSource'

function guarded(text: string): string {
  const parsed = parseSource('/a.tsx', text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return insertGuards(text, parsed.file.program)
}

/** Runs what was compiled with a guard that gives up after so many steps. */
function run(text: string, steps = 1000): unknown {
  const { compiled } = compileGuarded('/a.tsx', text)
  if (!compiled.ok) throw new Error(compiled.error.message)
  let left = steps
  const guard = (line: number) => {
    if (--left < 0) throw new Error(`stopped on ${line}`)
  }
  const module = { exports: {} as { default?: unknown } }
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the test of a compiler runs what it makes
  const body = new Function('module', 'exports', '__guard', compiled.module.code)
  body(module, module.exports, guard)
  return module.exports.default
}

describe('insertGuards', () => {
  it.each([
    ['while (a) b()', 'while (a) {__guard(1);b()}'],
    ['for (;;);', 'for (;;) {__guard(1);;}'.replace(') {', '){')],
    ['do { a() } while (b)', 'do {__guard(1); a() } while (b)'],
    [
      'for (const a of b) for (const c in a) d(c)',
      'for (const a of b) {__guard(1);for (const c in a) {__guard(1);d(c)}}',
    ],
    ['const f = (a) => a', 'const f = (a) => (__guard(1),a)'],
    ['const f = () => ({ a: 1 })', 'const f = () => ((__guard(1),{ a: 1 }))'],
    ['const f = (a) => (b) => a + b', 'const f = (a) => (__guard(1),(b) => (__guard(1),a + b))'],
    ['while (a) f = () => g', 'while (a) {__guard(1);f = () => (__guard(1),g)}'],
    ["function f() { 'use strict'; a() }", "function f() { 'use strict';;__guard(1); a() }"],
    [
      'function f(a: string): void\nfunction f() {}',
      'function f(a: string): void\nfunction f() {__guard(2);}',
    ],
    [
      'class A { b() {} get c() { return 1 } d = () => 2 }',
      'class A { b() {__guard(1);} get c() {__guard(1); return 1 } d = () => (__guard(1),2) }',
    ],
  ])('%s', (text, expected) => expect(guarded(text)).toBe(expected))

  it('leaves every line where it is', () => {
    const text =
      'for (\n  const a of b\n)\n  c(a)\nexport const d = () =>\n  <p>\n    {e}\n  </p>\nf()'
    const lines = guarded(text).split('\n')
    expect(lines).toHaveLength(text.split('\n').length)
    expect(lines[8]).toBe('f()')
  })

  it.each([
    ['a loop without an end', 'while (true) {}\nexport default 1'],
    ['one that catches what stops it', 'while (true) { try { for (;;); } catch {} }'],
    ['one that is hidden in a function', 'const f = () => { for (;;) ; }\nf()'],
    [
      'functions that call each other',
      'const f = (n: number): number => g(n) + g(n)\nconst g = (n: number): number => f(n) * f(n)\nf(1)',
    ],
    ['a label', 'outer: for (;;) { for (;;) continue outer }'],
  ])('ends %s', (_, text) => expect(() => run(text)).toThrow('stopped on'))

  it('says on which line', () => {
    expect(() => run('const a = 1\nwhile (a) {\n}')).toThrow('stopped on 2')
  })

  it('changes nothing of what code does that ends', () => {
    expect(
      run(`
        interface Shape { sides: number }
        async function* later<T,>(of: T[]) { for await (const one of of) yield one }
        const sum = (of: number[]) => { let all = 0; for (const one of of) all += one; return all }
        export default [sum([1, 2, 3]), typeof later, ((a: Shape) => a.sides)({ sides: 4 })].join()`),
    ).toBe('6,function,4')
  })
})
