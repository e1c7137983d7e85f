import { ask } from '../sync/http.mjs'

/** Names of files at the root of the project. */
export const SMALL = 'a-small.ts'
export const BIG = 'a-big.ts'
/** Names a file as a type, which there is not at first. */
export const TYPES = 'a-types.ts'

/** TypeScript of so many lines, as people write it: functions of ten lines. */
export function bigText(lines) {
  const parts = ["import { join0 } from './lib/module0'", '']
  for (let n = 0; parts.length < lines; n++) {
    parts.push(
      `/** Adds the values of part ${n}. */`,
      `export function sum${n}(values: readonly number[], label = 'part ${n}'): string {`,
      '  let total = 0',
      '  for (const value of values) {',
      `    if (value > ${n}) total += value * ${n + 1}`,
      "    else total -= value.toString().padStart(4, '0').length",
      '  }',
      `  return join0(label, { total, count: values.length })`,
      '}',
      '',
    )
  }
  return `${parts.slice(0, lines).join('\n')}\n`
}

/** Gives a server a project: a long file, a short one, and so many others in one folder. */
export async function bringProject(url, files, big) {
  await ask('DELETE', `${url}/api/v1/spaces/default`).catch(() => {})
  await put(url, SMALL, '/', "export const greeting: string = 'Hello'\n")
  await put(url, BIG, '/', big)
  await put(url, TYPES, '/', "export const fresh: ProjectFile = '/a-fresh.ts'\n")
  for (let n = 0; n < files; n++) {
    const next = n + 1 < files ? `import type { Parts${n + 1} } from './module${n + 1}'\n` : ''
    const extra = n + 1 < files ? ` & Partial<Parts${n + 1}>` : ''
    const text = `${next}export interface Parts${n} { readonly total: number; readonly count: number }

/** Writes parts beside a label. */
export function join${n}(label: string, parts: Parts${n}${extra}): string {
  return \`\${label}: \${parts.total} of \${parts.count}\`
}
`
    await put(url, `module${n}.ts`, '/lib', text)
  }
}

async function put(url, name, folder, content) {
  const id = `${folder}-${name}`.replaceAll(/[^\w.-]/g, '')
  await ask('PUT', `${url}/api/storage/files:${id}`, {
    value: { id, name, path: folder, content, language: 'typescript', updatedAt: 1 },
  })
}
