import { parse, parseExpressionAt, type Expression, type Statement } from 'acorn'
import { ExpressionError } from './error'

/** A text that was read: one expression, or statements of which one returns the value. */
export type Parsed =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'body'; readonly statements: readonly Statement[] }

/** Longer texts are lambdas. */
const LONGEST = 20_000
const VERSION = 2024

/** What may follow an expression: spaces, comments, and one semicolon. */
const REST = /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*(?:\n|$))*;?(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*(?:\n|$))*$/

/**
 * Reads a text as one expression, and when it is none as the body of a function: `const x = …; return …`.
 * Positions are those of the text.
 *
 * @throws ExpressionError `syntax`; `budget` for a text that is too long or nested too deep
 */
export function parseText(text: string): Parsed {
  if (text.length > LONGEST) {
    throw new ExpressionError(
      'budget',
      `An expression has at most ${LONGEST.toLocaleString('en-US')} characters. Put longer code into a lambda.`,
    )
  }
  if (text.trim() === '') throw new ExpressionError('syntax', 'There is no expression yet.')
  try {
    const expression = parseExpressionAt(text, 0, { ecmaVersion: VERSION, preserveParens: true })
    const rest = text.slice(expression.end)
    if (REST.test(rest)) return { kind: 'expression', expression }
    const body = tryBody(text)
    if (body) return body
    const start = expression.end + (rest.length - rest.trimStart().length)
    throw new ExpressionError(
      'syntax',
      `The expression ends before “${rest.trim().slice(0, 20)}”. Something is missing between them, or too much.`,
      { start, end: text.length },
    )
  } catch (error) {
    if (error instanceof ExpressionError) throw error
    const body = tryBody(text)
    if (body) return body
    throw explained(error, text)
  }
}

function tryBody(text: string): Parsed | undefined {
  try {
    const { body } = parse(text, {
      ecmaVersion: VERSION,
      preserveParens: true,
      allowReturnOutsideFunction: true,
    })
    return { kind: 'body', statements: body as Statement[] }
  } catch {
    return undefined
  }
}

function explained(error: unknown, text: string): ExpressionError {
  if (error instanceof RangeError) {
    return new ExpressionError('budget', 'The expression is nested too deep.')
  }
  const { message = '', pos = 0 } = error as { message?: string; pos?: number }
  const said = message.replace(/ \(\d+:\d+\)$/, '')
  const start = Math.min(pos, text.length)
  const ends = pos >= text.length
  return new ExpressionError(
    'syntax',
    ends ? 'The expression is not finished.' : `It cannot be read from here on: ${said}.`,
    { start, end: Math.min(start + 1, text.length) },
  )
}

/**
 * Where the expression that begins at a place of a text ends, by syntax: a text or an object in it may hold `}}`.
 * `undefined` where none begins.
 */
export function endOfExpression(text: string, start: number): number | undefined {
  // No more of it than an expression may have: what is far behind says nothing about where this one ends.
  const part = text.slice(start, start + LONGEST)
  try {
    return start + parseExpressionAt(part, 0, { ecmaVersion: VERSION, preserveParens: true }).end
  } catch {
    return undefined
  }
}
