import { compileExpression } from './compile/expression'
import { createCompiler } from './compile/compiler'
import { compileStatement, newFrame, returned } from './compile/functions'
import { compilePattern } from './compile/patterns'
import { FunctionNames, Names, type Frame, type Reference, type Run } from './compile/scope'
import { ExpressionError } from './error'
import { BUDGET, Meter, type Budget } from './meter'
import { parseText } from './parse'
import { ExpressionFunction, type Value } from './value'
import { fail, ok, type Result } from '../result'

export { ExpressionError, type ExpressionErrorCode, type Span } from './error'
export type { Reference } from './compile/scope'
export type { Budget } from './meter'
export type { Value } from './value'

/** What an evaluation gave, and what it took. */
export interface Evaluated {
  readonly value: Value
  /** Steps and made characters and items. */
  readonly cost: { readonly steps: number; readonly size: number }
}

/** An expression that was read once and can be evaluated as often as one likes. */
export interface Expression {
  readonly text: string
  /** What it reads from the outside: each place in the text with its path, the longest that is known. */
  readonly references: readonly Reference[]
  /**
   * Evaluates it with the names that the outside gives; only their own keys are read, and nothing is changed. The
   * result has parts of what was given in it.
   */
  readonly evaluate: (
    given: Readonly<Record<string, unknown>>,
    budget?: Budget,
  ) => Result<Evaluated, ExpressionError>
}

/** Texts that were read before; the oldest are forgotten. */
const KEPT = 1000
const known = new Map<string, Result<Expression, ExpressionError>>()

/**
 * Reads an expression: the part of JavaScript that computes a value and does nothing else. A text is read once.
 * Refused, with a sentence and a place, what is no expression and what expressions do not have.
 */
export function compile(text: string): Result<Expression, ExpressionError> {
  const before = known.get(text)
  if (before) return before
  const compiled = read(text)
  if (known.size >= KEPT)
    for (const oldest of known.keys()) {
      known.delete(oldest)
      break
    }
  known.set(text, compiled)
  return compiled
}

function read(text: string): Result<Expression, ExpressionError> {
  try {
    const found: Reference[] = []
    const names = new Names(new FunctionNames(null), null)
    const run = compiled(text, names, found)
    return ok({ text, references: longest(found), evaluate: evaluating(run, names) })
  } catch (error) {
    return fail(asExpressionError(error))
  }
}

function compiled(text: string, names: Names, found: Reference[]): Run {
  const parsed = parseText(text)
  const makers = {
    expression: compileExpression,
    statement: compileStatement,
    pattern: compilePattern,
  }
  const compiler = createCompiler(makers, found)
  return parsed.kind === 'expression'
    ? compiler.expression(parsed.expression, names)
    : returned(compiler.statements(parsed.statements, names))
}

function evaluating(run: Run, names: Names): Expression['evaluate'] {
  return (given, budget = BUDGET) => {
    const meter = new Meter(budget)
    const outside: Frame = { slots: [], parent: null, given, meter, result: undefined }
    try {
      const value = run(newFrame(names, outside))
      if (value instanceof ExpressionFunction) {
        throw new ExpressionError(
          'type',
          'It gives a function and no value. Call it, or leave “=>” out.',
        )
      }
      return ok({ value, cost: { steps: meter.steps, size: meter.size } })
    } catch (error) {
      return fail(asExpressionError(error))
    }
  }
}

/** `a.b.c` is told when `a`, `a.b` and `a.b.c` are made: the last is what is read. */
function longest(found: readonly Reference[]): readonly Reference[] {
  const byPlace = new Map<number, Reference>()
  for (const reference of found) {
    const start = reference.spans[0]?.start ?? 0
    const before = byPlace.get(start)
    if (!before || before.path.length < reference.path.length) byPlace.set(start, reference)
  }
  return [...byPlace.values()].toSorted(
    ({ spans: [one] }, { spans: [other] }) => (one?.start ?? 0) - (other?.start ?? 0),
  )
}

function asExpressionError(error: unknown): ExpressionError {
  if (error instanceof ExpressionError) return error
  if (error instanceof RangeError) {
    return new ExpressionError('budget', 'It nests or recurses too deep.')
  }
  throw error
}
