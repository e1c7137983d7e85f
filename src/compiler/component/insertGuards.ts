import { childrenOf, type Node, type StatementOf } from './syntax'

/** Text that goes into a source without moving any of its lines. */
interface Insertion {
  readonly at: number
  readonly text: string
  /** Of two at one place: what closes comes before what opens, the inner before the outer. */
  readonly closes: boolean
}

/**
 * Puts `__guard(<line>)` at the head of every loop body and every function, so that code that never ends is stopped from
 * within. Nothing is added that would move a line; columns move.
 */
export function insertGuards(text: string, program: Node): string {
  const insertions: Insertion[] = []
  visit(program, insertions)
  return applied(text, insertions)
}

function visit(node: Node, into: Insertion[]): void {
  for (const child of childrenOf(node)) visit(child, into)
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      guardStatement(node.body, into)
      break
    case 'ArrowFunctionExpression':
      if (node.body.type === 'BlockStatement') guardBlock(node.body, into)
      else wrap(node.body, `(${call(node.body)},`, ')', into)
      break
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      // TypeScript's overloads have no body.
      if ((node.body as Node | null | undefined) != null) guardBlock(node.body, into)
      break
    default:
  }
}

function guardStatement(body: Node, into: Insertion[]): void {
  if (body.type === 'BlockStatement') guardBlock(body, into)
  else wrap(body, `{${call(body)};`, '}', into)
}

function guardBlock(block: StatementOf<'BlockStatement'>, into: Insertion[]): void {
  // A directive counts only as the first thing in its function.
  const last = block.directives.at(-1)
  const at = last ? (last.end ?? 0) : (block.start ?? 0) + 1
  into.push({ at, text: `${last ? ';' : ''}${call(block)};`, closes: false })
}

function wrap(node: Node, before: string, after: string, into: Insertion[]): void {
  into.push({ at: node.start ?? 0, text: before, closes: false })
  into.push({ at: node.end ?? 0, text: after, closes: true })
}

function call(node: Node): string {
  return `__guard(${node.loc?.start.line ?? 0})`
}

/** They were found from the inside out; an outer one that opens at the same place has to come first. */
function applied(text: string, insertions: readonly Insertion[]): string {
  const opening = insertions.filter(({ closes }) => !closes).toReversed()
  const closing = insertions.filter(({ closes }) => closes)
  const inOrder = [...closing, ...opening].toSorted((a, b) => a.at - b.at)
  let result = ''
  let from = 0
  for (const { at, text: inserted } of inOrder) {
    result += text.slice(from, at) + inserted
    from = at
  }
  return result + text.slice(from)
}
