/**
 * Why an expression gives no value.
 * - `syntax`: the text is no JavaScript expression, nor a body of `const …; return …`
 * - `refused`: it is JavaScript, but not of the part that expressions are made of
 * - `reference`: a name that is not there
 * - `type`: a value of a kind that the operation does not take, like a part of nothing
 * - `budget`: it takes too many steps, too much room or nests too deep
 */
export type ExpressionErrorCode = 'syntax' | 'refused' | 'reference' | 'type' | 'budget'

/** Where in the text something is: offsets of characters, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An expression that cannot be read, or that gave no value; the message is a sentence for its author. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  readonly code: ExpressionErrorCode
  /** `null` until whoever knows the place has added it. */
  readonly span: Span | null

  constructor(code: ExpressionErrorCode, message: string, span: Span | null = null) {
    super(message)
    this.code = code
    this.span = span
  }

  /** The same error, told at a place, unless it has one already. */
  at({ start, end }: Span): ExpressionError {
    return this.span ? this : new ExpressionError(this.code, this.message, { start, end })
  }
}
