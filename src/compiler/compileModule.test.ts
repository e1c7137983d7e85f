import { describe, expect, it } from 'vitest'
import { compileModule } from './compileModule'

function run(path: string, text: string, modules: Record<string, unknown> = {}) {
  const compiled = compileModule(path, text)
  if (!compiled.ok) throw new Error(compiled.error.message)
  const module = { exports: {} as Record<string, unknown> }
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the test of a compiler runs what it makes
  const body = new Function('require', 'module', 'exports', compiled.module.code)
  body((name: string) => modules[name], module, module.exports)
  return module.exports
}

describe('compileModule', () => {
  it('turns TypeScript into a body that runs', () => {
    const { total } = run(
      '/lambdas/total.ts',
      'import { round } from "../src/round"\nexport const total = (of: number[]): number => round(of.reduce((a, b) => a + b))',
      { '../src/round': { round: Math.round } },
    )
    expect((total as (of: number[]) => number)([1.2, 1.2])).toBe(2)
  })

  it('keeps each line where it is', () => {
    const text =
      'interface A {\n  b: string\n}\n\nexport function f(a: A) {\n  throw new Error(a.b)\n}'
    const compiled = compileModule('/a.ts', text)
    const code = compiled.ok ? compiled.module.code : ''
    expect(code.split('\n')[5]).toContain('throw new Error')
  })

  it('names what is imported, types left out', () => {
    const text =
      'import type { A } from "./types"\nimport { b } from "./b"\nexport const c = <b.X />'
    const compiled = compileModule('/a.tsx', text)
    expect(compiled.ok && compiled.module.imports).toEqual(['react/jsx-runtime', './b'])
  })

  it('makes a module of JSON, in which `__proto__` is a key', () => {
    const { default: value } = run('/a.json', '{"__proto__": 1, "default": 2}')
    expect(Object.keys(value as object)).toEqual(['__proto__', 'default'])
  })

  it('says where a text is no code', () => {
    expect(compileModule('/a.ts', 'const a = 1\nfunction {')).toEqual({
      ok: false,
      error: { message: 'Unexpected token', line: 2, column: 10 },
    })
    expect(compileModule('/a.json', '{')).toMatchObject({ ok: false })
  })
})
