import type { Reference } from '../../expression'
import { readText, textsOf, type NodeText } from '../expressions'
import { containersOf, readableFrom, type GraphIndex } from '../graph'
import { kindOf } from '../kinds'
import { outputsOf } from '../ports'
import type { WorkflowNode } from '../types'
import { ERROR_PORT } from '../types'
import { titleOf } from './edges'
import { choicesOf, type Choices } from './joins'
import type { Problem } from './problem'

/** Names that every expression of a step may read. */
const ALWAYS: ReadonlySet<string> = new Set(['input', 'nodes', 'run'])
const INSIDE: ReadonlySet<string> = new Set(['item', 'index'])

/** Expressions that cannot be read, and what they read that is not there, not before them, or perhaps skipped. */
export function referenceProblems(index: GraphIndex): readonly Problem[] {
  const needed = choicesOf(index)
  return index.graph.nodes.flatMap((node) => {
    const texts = textsOf(node)
    if (texts.length === 0) return []
    // Gone through only for a step that reads another one.
    let readable: ReadonlySet<string> | undefined
    const isReadable = (id: string) => (readable ??= readableFrom(index, node.id)).has(id)
    return texts.flatMap((text) => {
      const read = readText(text)
      const found = read.ok
        ? read.value.references.flatMap(
            (one) =>
              problemOf(index, node, one, isReadable) ??
              perhapsSkipped(index, node, one, { text, needed }) ??
              [],
          )
        : [error('expression', read.error.message)]
      return found.map((problem) => ({
        ...problem,
        nodeId: node.id,
        param: text.param.name,
        ...at(text),
      }))
    })
  })
}

function problemOf(
  index: GraphIndex,
  node: WorkflowNode,
  { path }: Reference,
  isReadable: (id: string) => boolean,
): Problem | undefined {
  const [root = '', slug, port] = path
  if (INSIDE.has(root)) {
    const isInside = containersOf(index, node.id).length > 0 || kindOf(node.kind)?.role === 'while'
    return isInside
      ? undefined
      : error('reference', `“${root}” is there only inside of Map and While.`)
  }
  if (!ALWAYS.has(root)) {
    return error('reference', `There is no “${root}” here. Read “input”, or “nodes.<step>.out”.`)
  }
  if (root !== 'nodes' || slug === undefined) return undefined
  const other = index.bySlug.get(slug)
  if (!other) return error('reference', `No step is called “${slug}”.`)
  if (!isReadable(other.id)) {
    const what =
      other.id === node.id
        ? 'This step cannot read itself.'
        : `“${titleOf(other)}” does not come before this step.`
    return error(
      'reference',
      `${what} Draw an edge that leads from it, over other steps if need be.`,
    )
  }
  if (port === undefined) return undefined
  const ports = outputsOf(other)
  if (ports.some(({ name }) => name === port)) return undefined
  const names = ports.map(({ name }) => `“${name}”`).join(', ')
  return error(
    'reference',
    `“${titleOf(other)}” has no output “${port}”. It has ${names === '' ? 'none' : names}.`,
  )
}

/** What is read of a value that is not there where a step was skipped, without `?.` or `??`. */
function perhapsSkipped(
  index: GraphIndex,
  node: WorkflowNode,
  { path, spans }: Reference,
  { text, needed }: { readonly text: NodeText; readonly needed: ReadonlyMap<string, Choices> },
): Problem | undefined {
  const [root, slug, port] = path
  const other = root === 'nodes' && slug !== undefined ? index.bySlug.get(slug) : undefined
  const [, , portSpan, partSpan] = spans
  // `nodes.x.out` alone is undefined; only a part of it fails.
  if (!other || port === undefined || !portSpan || !partSpan) return undefined
  if (text.text.slice(portSpan.end, partSpan.start).includes('?.')) return undefined
  const mine = needed.get(node.id)
  const theirs = new Map(needed.get(other.id))
  if (port === ERROR_PORT) theirs.set(other.id, port)
  const isSure = [...theirs].every(([id, way]) => mine?.get(id) === way)
  if (isSure || containersOf(index, node.id).length > containersOf(index, other.id).length)
    return undefined
  return {
    rule: 'skipped',
    level: 'warning',
    message: `“${titleOf(other)}” may be skipped, and “.${path[3] ?? ''}” of nothing is an error. Write “?.${path[3] ?? ''}”.`,
  }
}

function at({ index }: NodeText): { readonly index?: number } {
  return index === undefined ? {} : { index }
}

function error(rule: string, message: string): Problem {
  return { rule, level: 'error', message }
}
