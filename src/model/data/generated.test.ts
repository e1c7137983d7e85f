import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Model } from './model'
import { typescriptOf } from './typescript'
import { zodOf } from './zod'

const PERSON: Model = {
  id: 'p',
  name: 'Person',
  description: 'Who is who',
  fields: [
    { id: 'a', name: 'name', type: 'string', required: true, min: 1, max: 80, help: 'In full' },
    { id: 'b', name: 'e-mail', type: 'email', unique: true },
    { id: 'c', name: 'state', type: 'enum', options: ['open', "it's"] },
    { id: 'd', name: 'friends', type: 'relation', relation: { model: 'p', kind: 'many' } },
    { id: 'e', name: 'tags', type: 'list', of: 'enum', options: ['x', 'y'], required: true },
    { id: 'f', name: 'born', type: 'date', min: '1900-01-01' },
    { id: 'g', name: 'more', type: 'json' },
    { id: 'h', name: 'code', type: 'string', pattern: '[A-Z]/\\d' },
    { id: 'i', name: 'age', type: 'integer', min: 0 },
  ],
}
/** Names that clash with each other, with the language, or with the text around them. */
const ODD: readonly Model[] = [
  'person',
  'Person',
  '1st',
  'z',
  'Array',
  '',
  'a"b */ {',
  'ⅷ',
  '名前',
].map((name, at) => ({
  id: `m${at}`,
  name,
  description: `*/ } ${name}\nsecond line`,
  fields: ['__proto__', 'a b', 'id', '"', '\n', 'x', 'x', 'constructor', ''].map(
    (field, index) => ({ id: `f${index}`, name: field, type: 'string', help: '*/ end' }),
  ),
}))

function mistakesIn(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, isolatedModules: true },
  })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe('the types of models', () => {
  it('say what a record is', () => {
    expect(typescriptOf([PERSON])).toBe(`/** Who is who */
export interface Person {
  id: string
  /** In full */
  name: string
  "e-mail"?: string
  state?: "open" | "it's"
  /** The ids of Person records. */
  friends?: string[]
  tags: ("x" | "y")[]
  born?: string
  more?: unknown
  code?: string
  age?: number
}
`)
  })
  it('are valid, whatever the names are, and differ by names', () => {
    const text = typescriptOf(ODD)
    expect(mistakesIn(text)).toEqual([])
    const names = [...text.matchAll(/^export interface (\S+)/gm)].map(([, name]) => name)
    expect(new Set(names).size).toBe(ODD.length)
  })
})

describe('the schemas of Zod', () => {
  it('refuse what the editor refuses', () => {
    expect(zodOf([PERSON])).toBe(`import { z } from 'zod'

/** Who is who */
export const Person = z.object({
  id: z.string(),
  name: z.string().min(1).max(80).describe("In full"),
  "e-mail": z.email().nullish(),
  state: z.enum(["open", "it's"]).nullish(),
  friends: z.array(z.string()).nullish(),
  tags: z.array(z.enum(["x", "y"])).min(1),
  born: z.iso.date().refine((day) => day >= "1900-01-01").nullish(),
  more: z.json().nullish(),
  code: z.string().regex(/^(?:[A-Z]\\/\\d)$/u).nullish(),
  age: z.int().gte(0).nullish(),
})
export type Person = z.infer<typeof Person>
`)
  })
  it('are valid, whatever the names are', () => {
    expect(mistakesIn(zodOf(ODD))).toEqual([])
  })
})
