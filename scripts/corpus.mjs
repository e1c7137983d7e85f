// Imports every JSON document of a folder, as the editor would, and prints what became of each:
//   npm run corpus -- DIR [--all]
// Documents in a subfolder `not-trees` must be refused, all others must open and come out of export as
// they went in; exit code 1 when one does not. `__` in a file name stands for a folder's `/`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withModules } from './lib/with-modules.mjs'

const [folder, ...flags] = process.argv.slice(2)
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Name a folder of JSON documents: npm run corpus -- DIR')
  process.exit(1)
}

process.exitCode = await withModules(async (load) => report(await loadImporter(load)))

async function loadImporter(load) {
  const importer = await load('/src/model/import/index.ts')
  const { importContext } = await load('/src/model/import/context.ts')
  const { definitions } = await load('/src/catalog/definitions.ts')
  const { isHtmlTag, isSvgTag } = await load('/src/renderer/htmlTags.ts')
  const isTag = (type) => isHtmlTag(type) || isSvgTag(type)
  return { ...importer, context: importContext(definitions, isTag, () => false) }
}

function documentsIn(directory) {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: name.replaceAll(path.sep, '/').replaceAll('__', '/'),
      text: readFileSync(path.join(directory, name), 'utf8'),
    }))
}

function report({ importDocuments, exportTree, context }) {
  const files = documentsIn(folder)
  const isMeantToFail = ({ name }) => name.startsWith('not-trees/')
  const answers = [
    ...importDocuments(
      files.filter((file) => !isMeantToFail(file)),
      context,
    ),
    ...importDocuments(files.filter(isMeantToFail), context),
  ]
  const opened = answers.filter(({ status }) => status === 'opened')
  const refused = answers.filter(({ status }) => status === 'refused')
  const placeholders = opened.flatMap((answer) => answer.report.placeholders)
  const wrong = [
    ...opened
      .filter(({ file }) => file.startsWith('not-trees/'))
      .map(({ file }) => `${file}: opened, but is no tree`),
    ...refused
      .filter(({ file }) => !file.startsWith('not-trees/'))
      .map(({ file, error }) => `${file}: ${error}`),
    ...opened
      .filter(changedByExport)
      .map(({ file }) => `${file}: export differs from the document`),
  ]

  if (flags.includes('--all')) for (const answer of opened) printDocument(answer)
  for (const { file, error } of refused) console.log(`refused      ${file}: ${error}`)
  console.log('\nplaceholders by reason')
  for (const [reason, times] of counted(placeholders.map(({ reason }) => reason))) {
    console.log(`${String(times).padStart(6)}  ${reason}`)
  }
  for (const line of wrong) console.error(`wrong        ${line}`)
  console.log(
    `\n${files.length} documents: ${opened.length} opened with ${placeholders.length} placeholders, ` +
      `${refused.length} refused, ${wrong.length} wrong`,
  )
  return files.length === 0 || wrong.length > 0 ? 1 : 0

  function changedByExport({ file, trees, report: { mapped } }) {
    if (mapped.some((note) => note.includes('is filled in'))) return false
    const source = JSON.parse(files.find(({ name }) => name === file)?.text ?? 'null')
    const wanted = source['project-component-trees'] ?? [source]
    return !isDeepStrictEqual(JSON.parse(JSON.stringify(trees.map(exportTree))), wanted)
  }
}

function printDocument({ file, report: { mapped, placeholders, kept } }) {
  console.log(`opened       ${file}`)
  for (const line of [...mapped, ...kept]) console.log(`             ${line}`)
  for (const { path: at, reason } of placeholders)
    console.log(`             ${at}: placeholder, ${reason}`)
}

function counted(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
