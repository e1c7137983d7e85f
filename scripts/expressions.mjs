// Takes the transforms out of every JSON document of a folder, and compares the value that the expression language
// gives with the one that JavaScript gives, for each of several inputs:
//   npm run expressions -- DIR [--all]
// Exit code 1 when fewer than 95 in 100 of those that are one expression agree. Runs the code of the documents, in a
// context that has nothing but its inputs.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { withModules } from './lib/with-modules.mjs'

/** Of the transforms that are one expression, how many have to agree. */
const ENOUGH = 0.95
/** JavaScript itself may take this long, in ms. */
const PATIENCE = 2000
/** What stands for each name that a transform reads from outside. */
const SAMPLES = [
  undefined,
  null,
  0,
  7,
  '',
  'md',
  'two words',
  true,
  [],
  ['a', 'b', 'c', 'd'],
  [{ id: 'one', name: 'One', path: 'src/one.ts' }, ['x'], 3, 'md', null],
  { id: 'one', name: 'One', value: 50, source: 's', path: 'p', type: 'info', size: 'lg' },
]

const [folder, ...flags] = process.argv.slice(2)
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Name a folder of JSON documents: npm run expressions -- DIR')
  process.exit(1)
}

process.exitCode = await withModules(async (load) =>
  report(await load('/src/model/expression/index.ts')),
)

function report({ compile }) {
  const judged = [...transformsIn(folder)].map((text) => judge(text, compile))
  for (const kind of ['expression', 'body']) {
    const of = judged.filter((one) => one.kind === kind)
    const same = of.filter(({ difference }) => difference === undefined)
    console.log(
      `${kind === 'body' ? 'const … return … bodies' : 'one expression'}: ${same.length} of ${of.length} agree (${percent(same, of)})`,
    )
  }
  for (const { text, difference } of judged) {
    if (difference !== undefined)
      console.log(`differs  ${text.slice(0, 100)}\n         ${difference}`)
    else if (flags.includes('--all')) console.log(`agrees   ${text.slice(0, 100)}`)
  }
  const expressions = judged.filter(({ kind }) => kind === 'expression')
  const agreeing = expressions.filter(({ difference }) => difference === undefined)
  return agreeing.length >= expressions.length * ENOUGH ? 0 : 1
}

function percent(some, all) {
  return `${((100 * some.length) / Math.max(all.length, 1)).toFixed(1)} %`
}

/** The distinct texts under `transform`, wherever they are in the documents. */
function transformsIn(directory) {
  const found = new Set()
  const look = (value) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'transform' && typeof part === 'string') found.add(part)
      else look(part)
    }
  }
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue
    try {
      look(JSON.parse(readFileSync(path.join(directory, name), 'utf8')))
    } catch {
      // What is no JSON has no transforms.
    }
  }
  return found
}

function judge(text, compile) {
  const kind = isExpression(`(${text}\n)`) ? 'expression' : 'body'
  const called = kind === 'expression' && givesFunction(text) ? `(${text})(data)` : text
  const read = compile(called)
  if (!read.ok) return { text, kind, difference: read.error.message }
  const names = [...new Set(['data', ...read.value.references.map((one) => one.path[0])])]
  for (const sample of SAMPLES) {
    const given = Object.fromEntries(names.map((name) => [name, sample]))
    const real = inJavaScript(kind === 'body' ? `(() => {${called}\n})()` : `(${called}\n)`, given)
    const answer = read.value.evaluate(given)
    const ours = answer.ok ? written(answer.value.value) : 'throws'
    if (ours === real) continue
    const why = answer.ok ? '' : ` (${answer.error.message})`
    return {
      text,
      kind,
      difference: `for ${JSON.stringify(sample)}: ${ours.slice(0, 80)}${why} where JavaScript gives ${real.slice(0, 80)}`,
    }
  }
  return { text, kind }
}

function isExpression(code) {
  try {
    return typeof vm.compileFunction(`return ${code}`) === 'function'
  } catch {
    return false
  }
}

/** Whether a transform is a function that is given the data. */
function givesFunction(text) {
  try {
    return (
      vm.runInNewContext(`typeof (${text}\n)`, { data: {} }, { timeout: PATIENCE }) === 'function'
    )
  } catch {
    return false
  }
}

function inJavaScript(code, given) {
  try {
    return written(vm.runInNewContext(code, structuredClone(given), { timeout: PATIENCE }))
  } catch {
    return 'throws'
  }
}

/** A value as a text that tells all of it. */
function written(value) {
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`
  if (Array.isArray(value)) return `[${Array.from(value, written).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${written(part)}`)
    .join(', ')}}`
}
