/** A parser of Prettier, and the plugins that it needs. */
export interface Formatter {
  readonly parser: string
  readonly plugins: readonly FormatterPlugin[]
}
export type FormatterPlugin =
  | 'babel'
  | 'estree'
  | 'typescript'
  | 'postcss'
  | 'html'
  | 'markdown'
  | 'yaml'
  | 'graphql'

const TYPESCRIPT: Formatter = { parser: 'typescript', plugins: ['typescript', 'estree'] }
const BABEL: Formatter = { parser: 'babel', plugins: ['babel', 'estree'] }
const JSON_FORMATTER: Formatter = { parser: 'json', plugins: ['babel', 'estree'] }
const HTML: Formatter = {
  parser: 'html',
  plugins: ['html', 'postcss', 'babel', 'estree', 'typescript'],
}
const MARKDOWN: Formatter = {
  parser: 'markdown',
  plugins: ['markdown', 'babel', 'estree', 'typescript', 'postcss', 'html', 'yaml'],
}
const YAML: Formatter = { parser: 'yaml', plugins: ['yaml'] }
const GRAPHQL: Formatter = { parser: 'graphql', plugins: ['graphql'] }

const BY_ENDING: ReadonlyMap<string, Formatter> = new Map([
  ...['ts', 'tsx', 'mts', 'cts'].map((ending) => [ending, TYPESCRIPT] as const),
  ...['js', 'jsx', 'mjs', 'cjs'].map((ending) => [ending, BABEL] as const),
  ...['json', 'jsonc', 'webmanifest'].map((ending) => [ending, JSON_FORMATTER] as const),
  ...['css', 'scss', 'less'].map(
    (ending) => [ending, { parser: ending, plugins: ['postcss'] }] as const,
  ),
  ...['html', 'htm', 'vue'].map((ending) => [ending, HTML] as const),
  ...['md', 'markdown'].map((ending) => [ending, MARKDOWN] as const),
  ...['yaml', 'yml'].map((ending) => [ending, YAML] as const),
  ...['graphql', 'gql'].map((ending) => [ending, GRAPHQL] as const),
])

/** What formats the text at a path; `undefined` where nothing does. */
export function formatterOf(path: string): Formatter | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const dot = name.lastIndexOf('.')
  return dot === -1 ? undefined : BY_ENDING.get(name.slice(dot + 1))
}
