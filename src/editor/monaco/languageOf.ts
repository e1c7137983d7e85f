/** The endings of files by the language in which Monaco colours them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  // One language for all four: so one service knows how they import each other.
  typescript: 'ts tsx mts cts js jsx mjs cjs',
  json: 'json jsonc webmanifest map',
  css: 'css',
  scss: 'scss',
  less: 'less',
  html: 'html htm vue svelte',
  markdown: 'md markdown',
  mdx: 'mdx',
  python: 'py pyi',
  yaml: 'yaml yml',
  shell: 'sh bash zsh',
  sql: 'sql',
  xml: 'xml svg xsl xsd plist',
  graphql: 'graphql gql',
  ini: 'ini toml env conf properties gitignore editorconfig',
  go: 'go',
  rust: 'rs',
  java: 'java',
  php: 'php',
  ruby: 'rb',
  dockerfile: 'dockerfile',
}

const BY_ENDING: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGES).flatMap(([language, endings]) =>
    endings.split(' ').map((ending) => [ending, language] as const),
  ),
)

/** The language in which the text at a path is shown, as Monaco names it; `plaintext` for what it does not know. */
export function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'plaintext'
}
