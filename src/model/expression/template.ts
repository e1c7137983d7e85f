import { compile, type Evaluated, type Expression } from '.'
import type { Reference } from './compile/scope'
import { ExpressionError, type Span } from './error'
import { BUDGET, type Budget } from './meter'
import { endOfExpression } from './parse'
import { renamed } from './rename'
import type { Value } from './value'
import { fail, ok, type Result } from '../result'

/** A text with `{{ }}` in it, read once. */
export type Template = Expression

/** A stretch of a template: plain text, or an expression and where it stands. */
type TemplatePart = string | { readonly text: string; readonly span: Span }

/** Longer texts, and ones of more pieces, are files. */
const LONGEST = 200_000
const MOST_PIECES = 500

const OPEN = '{{'
const CLOSE = '}}'

/**
 * Reads a text with `{{ expression }}` in it. A text that is exactly one `{{ }}` gives the value as it is; every other one
 * gives a text, in which nothing stands for `null` and `undefined`, and JSON for objects and lists. Places of errors and
 * references are those of the whole text.
 */
export function compileTemplate(text: string): Result<Template, ExpressionError> {
  if (!text.includes(OPEN)) return ok(plain(text))
  const split = partsOf(text)
  if (!split.ok) return split
  const parts: (string | { readonly expression: Expression; readonly span: Span })[] = []
  for (const part of split.value) {
    if (typeof part === 'string') parts.push(part)
    else {
      const read = compile(part.text)
      if (!read.ok) return fail(moved(read.error, part.span))
      parts.push({ expression: read.value, span: part.span })
    }
  }
  const references = parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : part.expression.references.map((one) => movedReference(one, part.span.start)),
  )
  const [only] = parts
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') {
    const { expression, span } = only
    return ok({
      text,
      references,
      evaluate: (given, budget) => {
        const got = expression.evaluate(given, budget)
        return got.ok ? got : fail(moved(got.error, span))
      },
    })
  }
  return ok({ text, references, evaluate: (given, budget) => joined(parts, given, budget) })
}

/**
 * The stretches of a template, in order; a text that is empty is none. Refused is a `{{` without an end: the parser says where
 * an expression ends, as a text or an object in it may hold `}}`.
 */
function partsOf(text: string): Result<readonly TemplatePart[], ExpressionError> {
  if (text.length > LONGEST) {
    return fail(
      new ExpressionError(
        'budget',
        `A text with “{{ }}” has at most ${LONGEST.toLocaleString('en-US')} characters. Put the rest into a file.`,
      ),
    )
  }
  const parts: TemplatePart[] = []
  let at = 0
  let pieces = 0
  for (let open = text.indexOf(OPEN); open !== -1; open = text.indexOf(OPEN, at)) {
    pieces += 1
    if (pieces > MOST_PIECES) {
      const span = { start: open, end: text.length }
      return fail(
        new ExpressionError('budget', `A text has at most ${MOST_PIECES} pieces of “{{ }}”.`, span),
      )
    }
    if (open > at) parts.push(text.slice(at, open))
    const start = open + OPEN.length
    const end = endOfExpression(text, start) ?? start
    const close = text.indexOf(CLOSE, end)
    if (close === -1) {
      const span = { start: open, end: text.length }
      return fail(new ExpressionError('syntax', 'A “{{” is not closed by “}}”.', span))
    }
    parts.push({ text: text.slice(start, close), span: { start, end: close } })
    at = close + CLOSE.length
  }
  if (at < text.length || parts.length === 0) parts.push(text.slice(at))
  return ok(parts)
}

/** Writes another name wherever an expression of a template reads a path; see `renamed`. */
export function renamedInTemplate(text: string, path: readonly string[], name: string): string {
  const split = text.includes(OPEN) ? partsOf(text) : undefined
  if (!split?.ok) return text
  return split.value
    .map((part) =>
      typeof part === 'string' ? part : OPEN + renamed(part.text, path, name) + CLOSE,
    )
    .join('')
}

function plain(text: string): Template {
  const evaluated = ok({ value: text, cost: { steps: 1, size: 0 } })
  return { text, references: [], evaluate: () => evaluated }
}

function joined(
  parts: readonly (string | { readonly expression: Expression; readonly span: Span })[],
  given: Readonly<Record<string, unknown>>,
  budget: Budget = BUDGET,
): Result<Evaluated, ExpressionError> {
  let [steps, size, text] = [0, 0, '']
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else {
      const left = { ...budget, steps: Math.max(1, budget.steps - steps), size: budget.size - size }
      const got = part.expression.evaluate(given, left)
      if (!got.ok) return fail(moved(got.error, part.span))
      steps += got.value.cost.steps
      size += got.value.cost.size
      const piece = written(got.value.value)
      if (piece === undefined) return fail(moved(tooDeep(), part.span))
      text += piece
    }
    if (text.length > budget.size) {
      return fail(
        new ExpressionError(
          'budget',
          `It gives more than ${budget.size.toLocaleString('en-US')} characters.`,
        ),
      )
    }
  }
  return ok({ value: text, cost: { steps, size: size + text.length } })
}

/** The text of a value; `undefined` for one that is nested too deep to have any. */
function written(value: Value): string | undefined {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function tooDeep(): ExpressionError {
  return new ExpressionError('budget', 'What it gives is nested too deep to be written.')
}

function moved(error: ExpressionError, { start, end }: Span): ExpressionError {
  const span = error.span
    ? { start: error.span.start + start, end: error.span.end + start }
    : { start, end }
  return new ExpressionError(error.code, error.message, span)
}

function movedReference({ path, spans }: Reference, by: number): Reference {
  return { path, spans: spans.map(({ start, end }) => ({ start: start + by, end: end + by })) }
}
