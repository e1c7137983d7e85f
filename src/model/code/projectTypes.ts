import type { ModelField } from '../data/model'
import { typeOfField } from '../data/typescript'
import { LAMBDA_TYPES } from './lambdaTypes'
import type { ProjectPath } from './paths'

/** What of a project its types are made of. */
export interface TypedProject {
  /** Where each text lies. */
  readonly paths: readonly ProjectPath[]
  readonly components: readonly { readonly name: string; readonly path: ProjectPath }[]
  readonly lambdas: readonly {
    readonly name: string
    readonly path: ProjectPath
    readonly handler?: string | undefined
    readonly description?: string | undefined
  }[]
  readonly models: readonly {
    readonly name: string
    readonly fields?: readonly TypedField[] | undefined
  }[]
  /** The names of the theme's colours. */
  readonly tokens: readonly string[]
}

type TypedField = Pick<
  ModelField,
  'name' | 'type' | 'required' | 'options' | 'of' | 'relation' | 'help'
>

/**
 * The declarations by which TypeScript knows a project: its files, theme colours, models, the props of its components, and its lambdas.
 * What a component or lambda takes is not read here: the declarations name the texts, and TypeScript reads them.
 */
export function projectTypes(project: TypedProject): string {
  const models = new Map(project.models.map((model) => [typeName(model.name), model]))
  models.delete('')
  const components = new Map(project.components.map((one) => [typeName(one.name), one.path]))
  components.delete('')
  const lines = [
    '/** A text of this project. */',
    `type ProjectFile = ${union(project.paths)}`,
    '/** A colour of the theme. */',
    `type ThemeToken = ${union(project.tokens)}`,
    'type ThemeColors = { readonly [Token in ThemeToken]: string }',
    '',
    '/** The models of this project. */',
    'declare namespace Models {',
    ...[...models].flatMap(([name, { fields = [] }]) => [
      `  interface ${name} {`,
      ...fields.flatMap((field) => [
        ...(field.help === undefined || field.help === '' ? [] : [`    ${comment(field.help)}`]),
        `    ${fieldOf(field, models)}`,
      ]),
      '  }',
    ]),
    '}',
    '',
    '/** What the components of this project take. */',
    'declare namespace Components {',
    ...[...components].map(
      ([name, path]) =>
        `  type ${name}Props = ComponentPropsOf<typeof import(${JSON.stringify(path)})>`,
    ),
    '}',
    '',
    '/** The lambdas of this project by their names. */',
    'interface ProjectLambdas {',
    ...project.lambdas.flatMap(({ name, path, handler = 'default', description }) => [
      ...(description === undefined || description === '' ? [] : [`  ${comment(description)}`]),
      `  ${JSON.stringify(name)}: LambdaExport<typeof import(${JSON.stringify(path)}), ${JSON.stringify(handler)}>`,
    ]),
    '}',
    // Styles that are imported: a module of class names, and nothing.
    "declare module '*.module.css' { const classes: Readonly<Record<string, string>>; export default classes }",
    "declare module '*.css' {}",
  ]
  return `${lines.join('\n')}\n${LAMBDA_TYPES}`
}

function union(texts: readonly string[]): string {
  return texts.length === 0 ? 'never' : texts.map((text) => JSON.stringify(text)).join(' | ')
}

function fieldOf(field: TypedField, models: ReadonlyMap<string, unknown>): string {
  const { name, type, required } = field
  const isDescribed = DESCRIBED.has(type)
  const written = isDescribed ? typeOfField({ id: name, ...field }) : typeOf(type, models)
  return `${JSON.stringify(name)}${required === true ? '' : '?'}: ${written}`
}

/** Types of which the field says more than their names do. */
const DESCRIBED = new Set(['enum', 'relation', 'list'])

const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  text: 'string',
  email: 'string',
  url: 'string',
  uuid: 'string',
  id: 'string',
  date: 'string',
  datetime: 'string',
  time: 'string',
  color: 'string',
  file: 'string',
  image: 'string',
  number: 'number',
  int: 'number',
  integer: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  bool: 'boolean',
  array: 'unknown[]',
  list: 'unknown[]',
  object: 'Record<string, unknown>',
}

/** The type of a field: a kind, another model by its name, or a list of either (`User[]`). */
function typeOf(type: string, models: ReadonlyMap<string, unknown>): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2), models)}[]`
  const kind = type.toLowerCase()
  if (Object.hasOwn(TYPES, kind)) return TYPES[kind] ?? 'unknown'
  const name = typeName(type)
  return models.has(name) ? name : 'unknown'
}

/** A name as a type has it: `user profile` is `UserProfile`; empty for one without a letter. */
function typeName(name: string): string {
  const words = name.split(/[^\p{L}\p{N}_$]+/u).filter((word) => word !== '')
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return joined.replace(/^\p{N}+/u, '')
}

function comment(text: string): string {
  return `/** ${text.replaceAll('*/', '*\u200b/').replaceAll('\n', ' ')} */`
}
