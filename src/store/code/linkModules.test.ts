import { expect, it } from 'vitest'
import { compileModule } from '@/compiler/compileModule'
import { linkModules } from './linkModules'

const compiler = {
  compile: (path: string, text: string) => Promise.resolve(compileModule(path, text)),
}

function link(entry: string, texts: Record<string, string>) {
  const source = { has: (path: string) => path in texts, read: (path: string) => texts[path] }
  return linkModules(entry, source, compiler)
}

it('brings each text that is imported, once, also in a circle', async () => {
  const linked = await link('/lambdas/a.ts', {
    '/lambdas/a.ts': 'import { b } from "../src/b"\nexport const a = b',
    '/src/b.ts': 'import { a } from "../lambdas/a"\nimport "react"\nexport const b = () => a',
  })
  expect(linked.ok && linked.modules.map(({ path, imports }) => ({ path, imports }))).toEqual([
    { path: '/lambdas/a.ts', imports: { '../src/b': '/src/b.ts' } },
    { path: '/src/b.ts', imports: { '../lambdas/a': '/lambdas/a.ts' } },
  ])
})

it('says which import is not there, and on which line', async () => {
  const texts = { '/src/a.ts': 'const x = 1\nimport { b } from "./b"\nexport const a = b' }
  expect(await link('/src/a.ts', texts)).toEqual({
    ok: false,
    error: { path: '/src/a.ts', message: '“./b” is not in this project.', line: 2, column: 1 },
  })
})

it('names the text that does not compile', async () => {
  const linked = await link('/src/a.ts', {
    '/src/a.ts': 'import "./b"',
    '/src/b.ts': 'function {',
  })
  expect(linked).toMatchObject({ ok: false, error: { path: '/src/b.ts', line: 1 } })
})
