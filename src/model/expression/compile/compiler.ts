import type { AnyNode, Expression, Pattern, Statement } from 'acorn'
import { ExpressionError, type Span } from '../error'
import type { Names, Reference, Run, Step } from './scope'
import type { Frame } from './scope'
import type { Value } from '../value'

/** How deep a text may nest, so that neither reading nor evaluating it runs out of stack. */
const DEEPEST = 200

/** Puts a value into the names of a pattern. */
export type Bind = (frame: Frame, value: Value) => void

/** Makes the parts of one kind of syntax, with the help of all others. */
export interface Compiler {
  readonly expression: (node: Expression, names: Names) => Run
  readonly statements: (nodes: readonly Statement[], names: Names) => Step
  /** Declares the names of a pattern and answers what fills them. */
  readonly pattern: (node: Pattern, names: Names) => Bind
  /** Remembers that the outside is read. */
  readonly refer: (reference: Reference) => void
  readonly refuse: (node: Span, message: string) => never
}

/** Joins the makers of all kinds of syntax. */
export function createCompiler(
  makers: {
    readonly expression: (node: Expression, names: Names, compiler: Compiler) => Run
    readonly statement: (node: Statement, names: Names, compiler: Compiler) => Step
    readonly pattern: (node: Pattern, names: Names, compiler: Compiler) => Bind
  },
  references: Reference[],
): Compiler {
  let depth = 0
  function nested<T>(node: AnyNode, make: () => T): T {
    depth += 1
    if (depth > DEEPEST) {
      throw new ExpressionError(
        'budget',
        `The expression is nested more than ${DEEPEST} deep.`,
        node,
      )
    }
    try {
      return make()
    } finally {
      depth -= 1
    }
  }
  const compiler: Compiler = {
    expression: (node, names) => nested(node, () => makers.expression(node, names, compiler)),
    pattern: (node, names) => nested(node, () => makers.pattern(node, names, compiler)),
    statements(nodes, names) {
      const steps = nodes.map((node) => nested(node, () => makers.statement(node, names, compiler)))
      return (frame) => steps.some((step) => step(frame))
    },
    refer: (reference) => void references.push(reference),
    refuse: (node, message) => {
      throw new ExpressionError('refused', message, { start: node.start, end: node.end })
    },
  }
  return compiler
}
