import ts from 'typescript'
import { expect, it } from 'vitest'
import { projectTypes, type TypedProject } from './projectTypes'

const EMPTY: TypedProject = { paths: [], components: [], lambdas: [], models: [], tokens: [] }

const libraries = new Map<string, ts.SourceFile>()

/** What TypeScript says against texts beside the declarations of a project. */
function errorsIn(project: Partial<TypedProject>, texts: Record<string, string>): string[] {
  const all: Record<string, string> = {
    ...texts,
    '/project.d.ts': projectTypes({ ...EMPTY, ...project }),
  }
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    types: [],
    skipDefaultLibCheck: true,
    lib: ['lib.es2022.d.ts'],
  }
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.readFile = (name) => all[name] ?? readFile(name)
  host.fileExists = (name) => name in all || fileExists(name)
  host.directoryExists = () => true
  host.getSourceFile = (name, version) => {
    const known = libraries.get(name)
    if (known) return known
    const text = host.readFile(name)
    if (text === undefined) return undefined
    const file = ts.createSourceFile(name, text, version)
    if (!(name in all)) libraries.set(name, file)
    return file
  }
  const program = ts.createProgram(Object.keys(all), options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

it('declares an empty project without a mistake', () => {
  expect(errorsIn({}, {})).toEqual([])
})

it('types a call of a lambda by its code', () => {
  const lambdas = [{ name: 'total', path: '/lambdas/total.ts', description: 'Adds */ up.' }]
  const total =
    'export default async function (input: number[], ctx: LambdaContext) { return input.length }'
  const call = (argument: string) => `
    export default async function (_: unknown, ctx: LambdaContext) {
      const sum: string = await ctx.call('total', ${argument})
      return sum
    }`
  const texts = { '/lambdas/total.ts': total, '/lambdas/a.ts': call('[1]') }
  expect(errorsIn({ lambdas }, texts)).toEqual([
    "Type 'number' is not assignable to type 'string'.",
  ])
})

it('types what a server answers as the sandbox gives it', () => {
  const code = `
    export default async function (_: unknown, { fetch }: LambdaContext) {
      const { headers, url } = await fetch('https://a.b', { headers: [['accept', 'text/plain']] })
      const kind: string | null = headers.get('Content-Type')
      return headers.has('etag') ? headers.entries() : [url, kind]
    }`
  expect(errorsIn({}, { '/lambdas/a.ts': code })).toEqual([])
})

it('has models, theme colours, files and the props of components', () => {
  const project: Partial<TypedProject> = {
    paths: ['/src/a.ts'],
    tokens: ['primary', 'chart-1'],
    components: [{ name: 'Card', path: '/components/Card.ts' }],
    models: [
      { name: 'User', fields: [{ name: 'e-mail', type: 'email', required: true }] },
      { name: 'team of users', fields: [{ name: 'members', type: 'User[]', required: true }] },
      { name: '***' },
      { name: 'Bare' },
    ],
  }
  const card = 'export function Card(props: { title: string }) { return props.title }'
  const good = `
    export const file: ProjectFile = '/src/a.ts'
    export const token: ThemeToken = 'chart-1'
    export const team: Models.TeamOfUsers = { members: [{ 'e-mail': 'a@b.c' }] }
    export const props: Components.CardProps = { title: 'x' }`
  expect(errorsIn(project, { '/components/Card.ts': card, '/src/a.ts': good })).toEqual([])
  const bad = `
    export const token: ThemeToken = 'second'
    export const user: Models.User = {}
    export const props: Components.CardProps = {}`
  expect(errorsIn(project, { '/components/Card.ts': card, '/src/b.ts': bad })).toHaveLength(3)
})

it('quotes what names hold', () => {
  const hostile = `x"]: never }; type Stolen = '`
  const lambdas = [{ name: hostile, path: '/lambdas/x.ts' }]
  const texts = { '/lambdas/x.ts': 'export default () => 1', '/a.ts': 'export const a: Stolen = 1' }
  expect(errorsIn({ lambdas, paths: [hostile], tokens: [hostile] }, texts)).toEqual([
    "Cannot find name 'Stolen'.",
  ])
})

it('says of the fields of models what they take', () => {
  const relation = { model: 'm', kind: 'many' as const }
  const fields = [
    { name: 'state', type: 'enum', options: ['open', 'done'], help: 'How it stands' },
    { name: 'friends', type: 'relation', relation },
    { name: 'tags', type: 'list', of: 'string', required: true },
  ]
  const types = projectTypes({ ...EMPTY, models: [{ name: 'Task', fields }] })
  expect(types).toContain(`  interface Task {
    /** How it stands */
    "state"?: "open" | "done"
    "friends"?: string[]
    "tags": string[]
  }`)
})
